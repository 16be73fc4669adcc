import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ProgramsOfUser } from '../programs/programs-of-user.adapter.js';
import { SignInsOfUser } from '../sign-ins/sign-in-list/sign-ins-of-user.adapter.js';
import { PasswordNews } from './password-news.adapter.js';

type Changed = {
  readonly userId: string;
  /** The sign-in that goes on. */
  readonly but?: string;
};

/** What follows from another password: whoever came in by the old one is out, programs too, and who it concerns hears of it. */
@Injectable()
export class ChangedPasswords {
  constructor(
    private readonly signIns: SignInsOfUser,
    private readonly programs: ProgramsOfUser,
    private readonly news: PasswordNews,
  ) {}

  async follow(changed: Changed, context: CommandContext): Promise<void> {
    await this.signIns.endAll({ ...changed, reason: 'password-changed' }, context);
    await this.programs.disconnectEverywhere({ userId: changed.userId, reason: 'password-changed' }, context);
    await this.news.tell(changed.userId, context);
  }
}

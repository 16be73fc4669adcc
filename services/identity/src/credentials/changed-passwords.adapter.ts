import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { SignInsOfUser } from '../sign-ins/sign-in-list/sign-ins-of-user.adapter.js';
import { LentByUser } from './lent-by-user.adapter.js';
import { PasswordNews } from './password-news.adapter.js';

type Changed = {
  readonly userId: string;
  /** The sign-in that goes on. */
  readonly but?: string;
};

/** What follows from another password: whoever came in by the old one is out, keys and programs too, and who it concerns hears of it. */
@Injectable()
export class ChangedPasswords {
  constructor(
    private readonly signIns: SignInsOfUser,
    private readonly lent: LentByUser,
    private readonly news: PasswordNews,
  ) {}

  async follow(changed: Changed, context: CommandContext): Promise<void> {
    await this.signIns.endAll({ ...changed, reason: 'password-changed' }, context);
    await this.lent.endEverywhere(changed.userId, context);
    await this.news.tell(changed.userId, context);
  }
}

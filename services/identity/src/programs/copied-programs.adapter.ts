import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../mails/mails.port.js';
import { KnownUsers } from '../users/user-directory/known-users.adapter.js';

export type Copied = { readonly userId: string; readonly programId: string; readonly program: string };

/** Who hears of a code or a refresh token that was shown twice: the user who let the program in. */
@Injectable()
export class CopiedPrograms {
  constructor(
    private readonly users: KnownUsers,
    private readonly mails: Mails,
  ) {}

  /** Told once of each program, whichever call shows it. */
  async tell({ userId, programId: of, program }: Copied, context: CommandContext): Promise<void> {
    const whose = await this.users.addressOfAny(userId);
    if (whose) await this.mails.request({ ...whose, kind: 'program-copied', variables: { program }, of }, context);
  }
}

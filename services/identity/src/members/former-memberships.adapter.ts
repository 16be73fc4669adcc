import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ApiKeysOfUser } from '../api-keys/api-keys-of-user.adapter.js';
import { ProgramsOfUser } from '../programs/programs-of-user.adapter.js';
import { TeamsOfUser } from '../teams/teams-of-user.adapter.js';

/** What a membership that is over gave in the context's organization. It may be ended any number of times. */
@Injectable()
export class FormerMemberships {
  constructor(
    private readonly keys: ApiKeysOfUser,
    private readonly programs: ProgramsOfUser,
    private readonly teams: TeamsOfUser,
  ) {}

  /** Whatever acts in the user's name. Their teams still reach what was theirs. */
  async endLent(userId: string, context: CommandContext): Promise<void> {
    await this.keys.revoke({ userId, reason: 'member-removed' }, context);
    await this.programs.disconnect({ userId, reason: 'member-removed' }, context);
  }

  /** Whoever comes back begins anew, also where the end was cut short. */
  async forget(userId: string, context: CommandContext): Promise<void> {
    await this.endLent(userId, context);
    await this.teams.leave(userId, context);
  }
}

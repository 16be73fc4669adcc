import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ApiKeysOfUser } from '../api-keys/api-keys-of-user.adapter.js';
import { ProgramsOfUser } from '../programs/programs-of-user.adapter.js';
import { userStream } from '../users/user.js';

/** Whatever was let act in a user's name while the former password held: keys and programs. */
@Injectable()
export class LentByUser {
  constructor(
    private readonly events: EventStore,
    private readonly keys: ApiKeysOfUser,
    private readonly programs: ProgramsOfUser,
  ) {}

  /** In each organization of theirs, also where they are suspended, by themselves. */
  async endEverywhere(userId: string, context: CommandContext): Promise<void> {
    const { state: user } = await this.events.load(userStream(HOUSE, userId));
    const organizationIds = user.status === 'active' ? user.organizationIds : [];
    const ending = { userId, reason: 'password-changed' } as const;
    for (const tenantId of organizationIds) {
      const there = { ...context, actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
      await this.keys.revoke(ending, there);
      await this.programs.disconnect(ending, there);
    }
  }
}

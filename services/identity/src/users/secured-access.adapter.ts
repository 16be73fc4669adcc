import { AccessSecured } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { UserDirectory } from './user-directory/user-directory.port.js';

type What =
  | 'password-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-code-used'
  | 'recovery-codes-renewed'
  | 'new-device'
  | 'identity-linked'
  | 'identity-unlinked'
  | 'sign-in-copied';

/** With which device, where that is said; of what, where it is told once of that whichever command tells. */
type Told = { readonly what: What; readonly device?: string; readonly of?: string };

/**
 * What a user changes about how they prove who they are lies in the house; each organization that they are a member of
 * learns that it was done, and of no other organization.
 */
@Injectable()
export class SecuredAccess {
  constructor(
    private readonly events: EventStore,
    private readonly users: UserDirectory,
  ) {}

  async tell(userId: string, told: What | Told, asked: CommandContext): Promise<void> {
    const { idempotency: _, ...unkeyed } = asked;
    const { of = asked.commandId, ...said }: Told = typeof told === 'string' ? { what: told } : told;
    for (const tenantId of await this.users.organizationsOf(userId)) {
      const context = { ...unkeyed, actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
      // Once for each command: one that is repeated under its key changed nothing again.
      const sourceKey = `access.secured ${said.what} ${of}`;
      await this.events.append(tenantId, [
        { streamId: `identity.access-${userId}`, context, events: [AccessSecured(said, { sourceKey })] },
      ]);
    }
  }
}

import { AccessSecured, AccessSignInRefused, type EventOf } from '@parley/contracts';
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
  | 'sign-in-copied'
  | 'signed-out'
  | 'sign-in-ended'
  | 'other-sign-ins-ended'
  | 'profile-changed';

/** What else there is to say; of what, where it is told once of that whichever command tells. */
type Told = Omit<EventOf<typeof AccessSecured>['data'], 'what'> & { readonly what: What; readonly of?: string };

type Refused = Omit<EventOf<typeof AccessSignInRefused>['data'], 'principal'> & { readonly userId: string };

/** To the minute: who tries again and again is one entry a minute, not a flood. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

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

  /** Somebody who is not known was refused as that user: each of their organizations learns of it, once a minute. */
  async refused({ userId, ...refused }: Refused, asked: CommandContext): Promise<void> {
    const { idempotency: _, ...unkeyed } = asked;
    const sourceKey = ['access.sign-in-refused', userId, refused.reason, asked.now.slice(0, MINUTE)].join(' ');
    const principal = { kind: 'user', id: userId } as const;
    for (const tenantId of await this.users.organizationsOf(userId)) {
      const context = { ...unkeyed, actor: { tenantId, principal: { kind: 'system', id: 'identity' } } } as const;
      const events = [AccessSignInRefused({ principal, ...refused }, { sourceKey })];
      await this.events.append(tenantId, [{ streamId: `identity.access-${userId}`, context, events }]);
    }
  }
}

import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { joinOrganization, userStream } from '../users/user.js';
import { FormerMemberships } from './former-memberships.adapter.js';
import { memberIdOf } from './member-id.adapter.js';
import { giveRoles, type Membership, memberStream } from './member.js';

export type NewMembership = {
  readonly userId: string;
  readonly organizationId: string;
  readonly roles: Membership['roles'];
};

/** Makes users members: in the organization, and in the house, where a sign-in finds its organizations. */
@Injectable()
export class NewMemberships {
  constructor(
    private readonly events: EventStore,
    private readonly former: FormerMemberships,
  ) {}

  /** The context's actor is whoever does it, in that organization. */
  async give({ userId, organizationId, roles }: NewMembership, context: CommandContext) {
    const memberId = memberIdOf(organizationId, userId);
    const membership = { memberId, principal: { kind: 'user', id: userId }, roles } as const;
    const { idempotency: _, ...unkeyed } = context;
    const stream = memberStream(organizationId, userId);
    const { state: before } = await this.events.load(stream);
    if (before.status === 'removed') await this.former.forget(userId, unkeyed);
    const { position } = await this.events.update(stream, unkeyed, (member) => giveRoles(membership, member));
    await this.events.update(userStream(HOUSE, userId), inHouse(unkeyed, userId), (user) =>
      joinOrganization({ userId, organizationId }, user),
    );
    return { memberId, position };
  }
}

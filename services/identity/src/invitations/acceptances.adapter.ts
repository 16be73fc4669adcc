import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { organizationReadOnly } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { GivableRoles } from '../members/givable-roles.adapter.js';
import { memberStream } from '../members/member.js';
import { NewMemberships } from '../members/new-memberships.adapter.js';
import { organizationStream } from '../organizations/organization.js';
import { acceptInvitation, invitationStream, offerBehind } from './invitation.js';
import { invitationInvalid, memberAlready } from './invitation.errors.js';
import { readInvitationCode } from './invitation-code.adapter.js';

type User = { readonly userId: string; readonly email: string };

/** Invitations as whoever shows their code accepts them. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly events: EventStore,
    private readonly memberships: NewMemberships,
    private readonly givable: GivableRoles,
  ) {}

  /** @throws DomainError `unauthenticated` `identity.invitation.invalid` */
  async offered(code: string, now: string) {
    const shown = readInvitationCode(code);
    if (!shown) throw invitationInvalid();
    const { organizationId, invitationId, shownHash } = shown;
    const { state } = await this.events.load(invitationStream(organizationId, invitationId));
    return { ...shown, state, offer: offerBehind({ shownHash, now }, state) };
  }

  /** The invitation is used first, so that no two become members by it; who has used it may ask again. */
  async accept(code: string, { userId, email }: User, context: CommandContext) {
    const { organizationId, invitationId, shownHash, offer, state } = await this.offered(code, context.now);
    await this.assertOpen(organizationId);
    const { state: member } = await this.events.load(memberStream(organizationId, userId));
    const isHere = member.status === 'active' || member.status === 'suspended';
    if (isHere && state.status !== 'accepted') throw memberAlready();
    // Used once: whoever was removed or has other roles since then doesn't get them back by it.
    if (state.status === 'accepted' && member.status === 'removed') throw invitationInvalid();
    await this.assertGivable(organizationId, invitationId, offer.roles);

    const actor = { tenantId: organizationId, principal: { kind: 'user', id: userId } } as const;
    await this.events.update(invitationStream(organizationId, invitationId), { ...context, actor }, (invitation) =>
      acceptInvitation({ invitationId, shownHash, now: context.now, userId, email }, invitation),
    );
    const joined = { userId, organizationId, roles: isHere ? member.roles : offer.roles };
    const { position } = await this.memberships.give(joined, { ...context, actor });
    return { organizationId, position };
  }

  /** @throws DomainError `conflict` `access.organization-read-only` */
  private async assertOpen(organizationId: string): Promise<void> {
    const { state } = await this.events.load(organizationStream(organizationId, organizationId));
    if (state.status !== 'active') throw organizationReadOnly(state.status);
  }

  /** An invitation gives no more than whoever made it could give now. */
  private async assertGivable(organizationId: string, invitationId: string, roles: readonly string[]): Promise<void> {
    const { streamId } = invitationStream(organizationId, invitationId);
    const [created] = await this.events.read(organizationId, streamId);
    if (!created) throw invitationInvalid();
    const { kind, id, onBehalfOf } = created.envelope.actor;
    const inviter = { tenantId: organizationId, principal: { kind, id }, ...(onBehalfOf && { onBehalfOf }) };
    if (!(await this.givable.mayInvite(roles, inviter))) throw invitationInvalid();
  }
}

import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { organizationReadOnly, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { memberStream } from '../../members/member.js';
import { organizationStream } from '../../organizations/organization.js';
import { type Entering, enterAsStaff, staffAccessStream } from '../staff-access.js';
import { staffAccessNotFound, staffIsMember } from '../staff-access.errors.js';
import { KnownStaffAccessTable } from '../staff-access-list/staff-access-list.projection.js';
import { StaffStanding } from '../staff-standing.adapter.js';
import { StaffOfferTable } from './staff-offers.projection.js';

type Asked = Pick<Entering, 'staffAccessId' | 'userId' | 'signInId'>;

/** Invitations of staff as somebody of the staff goes by them. */
@Injectable()
export class StaffInvitations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
    private readonly standing: StaffStanding,
  ) {}

  /**
   * The organization that it lets them into, if it does.
   * @throws DomainError `identity.staff-access.*`; `conflict` `access.organization-read-only`
   */
  async organizationOf(asked: Asked, now: string): Promise<string> {
    const { staffAccessId, userId } = asked;
    if (!(await this.standing.isStaff(userId))) throw staffAccessNotFound(staffAccessId);
    const offer = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.findOne(StaffOfferTable, { staffAccessId }),
    );
    if (!offer) throw staffAccessNotFound(staffAccessId);
    const { organizationId } = offer;
    const { state } = await this.events.load(staffAccessStream(organizationId, staffAccessId));
    enterAsStaff(await this.entering(asked, organizationId, now), state);
    await this.assertEnterable(organizationId, userId);
    return organizationId;
  }

  /** The organization learns of it: by whom, with which sign-in, by whose invitation. */
  async enter(asked: Asked, organizationId: string, context: CommandContext): Promise<void> {
    const { idempotency: _, ...unkeyed } = context;
    const actor = { tenantId: organizationId, principal: { kind: 'user', id: asked.userId } } as const;
    const entering = await this.entering(asked, organizationId, context.now);
    const stream = staffAccessStream(organizationId, asked.staffAccessId);
    await this.events.update(stream, { ...unkeyed, actor }, (access) => enterAsStaff(entering, access));
  }

  private async entering(asked: Asked, tenantId: string, now: string): Promise<Entering> {
    const { staffAccessId } = asked;
    const known = await this.database.inTenant({ tenantId }, (em) =>
      em.findOne(KnownStaffAccessTable, { staffAccessId }),
    );
    if (!known) throw staffAccessNotFound(staffAccessId);
    const { invitedBy } = known;
    return { ...asked, invitedBy, mayInviterStill: await this.standing.mayInvite(tenantId, invitedBy), now };
  }

  private async assertEnterable(organizationId: string, userId: string): Promise<void> {
    const { state } = await this.events.load(organizationStream(organizationId, organizationId));
    if (state.status !== 'active') throw organizationReadOnly(state.status);
    const { state: member } = await this.events.load(memberStream(organizationId, userId));
    if (member.status === 'active' || member.status === 'suspended') throw staffIsMember();
  }
}

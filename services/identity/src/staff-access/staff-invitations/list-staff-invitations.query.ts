import { isLentStill, ListStaffInvitations, staffAccessView } from '@parley/contracts';
import { type Actor, Clock, HOUSE } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { KnownOrganizationTable } from '../../organizations/organization-directory/organization-directory.projection.js';
import { KnownStaffAccessTable } from '../staff-access-list/staff-access-list.projection.js';
import { StaffUsers } from '../staff-users.adapter.js';
import { type StaffOffer, StaffOfferTable } from './staff-offers.projection.js';

const role = staffAccessView.shape.role;

/** What waits for staff, in every organization that invited them, what ends first first. */
@Answers(ListStaffInvitations)
export class ListStaffInvitationsQuery implements Answerer<typeof ListStaffInvitations> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly staff: StaffUsers,
    private readonly clock: Clock,
  ) {}

  async answer(_: object, { principal }: Actor) {
    if (!(await this.staff.include(principal.id))) return { items: [] };
    const endsAt = { $gt: this.clock.now().toISOString() };
    const offers = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(StaffOfferTable, { endsAt }, { orderBy: { endsAt: 'asc', staffAccessId: 'asc' } }),
    );
    const items = await Promise.all(offers.map((offer) => this.invitation(offer)));
    return { items: items.flatMap((item) => item ?? []) };
  }

  private async invitation({ organizationId, staffAccessId }: StaffOffer) {
    const { known, organization } = await this.database.inTenant({ tenantId: organizationId }, async (em) => ({
      known: await em.findOne(KnownStaffAccessTable, { staffAccessId, endedAt: null }),
      organization: await em.findOne(KnownOrganizationTable, { organizationId }),
    }));
    if (!known || !isLentStill(known, this.clock.now()) || organization?.status !== 'active') return undefined;
    const { endsAt, reason, invitedAt } = known;
    const named = { id: organizationId, name: organization.name };
    return { id: staffAccessId, role: role.parse(known.role), endsAt, reason, invitedAt, organization: named };
  }
}

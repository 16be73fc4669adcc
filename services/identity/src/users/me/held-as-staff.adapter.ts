import { isLentStill, lentToStaff, unionOfGrants } from '@parley/contracts';
import { Clock } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { grantsThrough } from '../../roles/givable.js';
import {
  type KnownStaffAccess,
  KnownStaffAccessTable,
} from '../../staff-access/staff-access-list/staff-access-list.projection.js';
import { HeldRoles } from './held-roles.adapter.js';

/** What somebody of the installation's staff holds where they came in, and by which invitation. */
@Injectable()
export class HeldAsStaff {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: HeldRoles,
    private readonly clock: Clock,
  ) {}

  /** Nothing for whoever is not in: by the clock, whatever was noted. */
  async in(tenantId: string, userId: string) {
    const now = this.clock.now();
    const known = await this.database.inTenant({ tenantId }, (em) =>
      em.find(KnownStaffAccessTable, { endedAt: null }, { orderBy: { endsAt: 'desc', staffAccessId: 'asc' } }),
    );
    const open = known.filter((one) => isLentStill(one, now) && one.entered.some((who) => who.userId === userId));
    const lent = await Promise.all(open.map(async (one) => ({ one, grants: await this.lentBy(tenantId, one) })));
    const [first] = lent.filter(({ grants }) => Object.keys(grants).length > 0);
    if (!first) return undefined;
    const { staffAccessId: id, invitedBy, endsAt } = first.one;
    return { access: { id, invitedBy, endsAt }, grants: unionOfGrants(lent.map(({ grants }) => grants)) };
  }

  private async lentBy(tenantId: string, { role, invitedBy }: Pick<KnownStaffAccess, 'role' | 'invitedBy'>) {
    const { refs, own } = await this.roles.of(tenantId, invitedBy);
    return lentToStaff(role, grantsThrough(refs, own));
  }
}

import { Memberships } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { StaffUsers } from './staff-users.adapter.js';

/** Who is staff, and who may invite them, now. */
@Injectable()
export class StaffStanding {
  constructor(
    private readonly staff: StaffUsers,
    private readonly memberships: Memberships,
  ) {}

  isStaff(userId: string): Promise<boolean> {
    return this.staff.include(userId);
  }

  async mayInvite(tenantId: string, userId: string): Promise<boolean> {
    const held = await this.memberships.grantsOf(tenantId, { kind: 'user', id: userId });
    return held['members:manage'] === 'all';
  }
}

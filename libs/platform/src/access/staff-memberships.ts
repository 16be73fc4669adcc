import { type Grants, isLentStill, lentToStaff, unionOfGrants } from '@parley/contracts';
import type { Clock, Principal } from '@parley/kernel';

import { Memberships, type Teams } from './memberships.port.js';
import type { PostgresStaff } from './copy/postgres-staff.js';

type Staff = Pick<PostgresStaff, 'entrancesOf'>;

/**
 * What the installation's staff holds where it was invited: never past the moment that it was let in until, by the clock
 * at every check, however late anybody ends it. Nothing is lent on: a key, a program or an agent borrows from members alone.
 */
export class StaffMemberships extends Memberships {
  constructor(
    private readonly members: Memberships,
    private readonly staff: Staff,
    private readonly clock: Clock,
  ) {
    super();
  }

  async grantsOf(tenantId: string, principal: Principal): Promise<Grants> {
    const own = await this.members.grantsOf(tenantId, principal);
    if (principal.kind !== 'user' || Object.keys(own).length > 0) return own;
    const entrances = await this.staff.entrancesOf(tenantId, principal.id);
    const now = this.clock.now();
    const lent: Grants[] = [];
    for (const entrance of entrances.filter((one) => isLentStill(one, now))) {
      const inviter = await this.members.grantsOf(tenantId, { kind: 'user', id: entrance.invitedBy });
      lent.push(lentToStaff(entrance.role, inviter));
    }
    return unionOfGrants(lent);
  }

  teamsOf(tenantId: string, principal: Principal): Promise<Teams> {
    return this.members.teamsOf(tenantId, principal);
  }

  isRevoked(session: string): Promise<boolean> {
    return this.members.isRevoked(session);
  }
}

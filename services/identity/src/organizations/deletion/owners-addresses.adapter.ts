import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { MemberTable } from '../../members/member-list/member-list.projection.js';
import { usersInHouse } from '../../users/user-directory/users-in-house.adapter.js';

/** Where the owners of an organization are written to. */
@Injectable()
export class OwnersAddresses {
  constructor(private readonly database: TenantDatabase) {}

  async of(tenantId: string): Promise<readonly string[]> {
    const active = await this.database.inTenant({ tenantId }, (em) =>
      em.find(MemberTable, { status: 'active', kind: 'user' }),
    );
    const ids = active.filter(({ roles }) => roles.includes('owner')).map(({ principalId }) => principalId);
    const users = await usersInHouse(this.database, ids);
    return [...users.values()].flatMap(({ email }) => email ?? []);
  }
}

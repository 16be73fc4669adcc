import { HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { MemberTable } from '../../members/member-list/member-list.projection.js';
import { KnownUserTable } from '../../users/user-directory/user-directory.projection.js';

/** Where the owners of an organization are written to. */
@Injectable()
export class OwnersAddresses {
  constructor(private readonly database: TenantDatabase) {}

  async of(tenantId: string): Promise<readonly string[]> {
    const active = await this.database.inTenant({ tenantId }, (em) =>
      em.find(MemberTable, { status: 'active', kind: 'user' }),
    );
    const ids = active.filter(({ roles }) => roles.includes('owner')).map(({ principalId }) => principalId);
    const users = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(KnownUserTable, { userId: { $in: ids } }),
    );
    return users.flatMap(({ email }) => email ?? []);
  }
}

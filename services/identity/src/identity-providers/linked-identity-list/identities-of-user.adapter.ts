import { HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type LinkedIdentityRow, LinkedIdentityTable } from './linked-identity-list.projection.js';

/** A user's identities at providers. */
@Injectable()
export class IdentitiesOfUser {
  constructor(private readonly database: TenantDatabase) {}

  /** The latest first. */
  all(userId: string): Promise<readonly LinkedIdentityRow[]> {
    const orderBy = { linkedAt: 'desc', identityId: 'desc' } as const;
    return this.database.inTenant({ tenantId: HOUSE }, (em) => em.find(LinkedIdentityTable, { userId }, { orderBy }));
  }
}

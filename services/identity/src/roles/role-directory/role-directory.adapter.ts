import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { OwnRoles } from '../givable.js';
import { KnownRoleTable } from './role-directory.projection.js';

/** The organization's own roles, as what was just written reads next. */
@Injectable()
export class RoleDirectory {
  constructor(private readonly database: TenantDatabase) {}

  /** By their ids, in the order of their names, without those that were archived. */
  async ownRoles(tenantId: string): Promise<OwnRoles> {
    const known = await this.database.inTenant({ tenantId }, (em) =>
      em.find(KnownRoleTable, { isArchived: false }, { orderBy: { name: 'asc', roleId: 'asc' } }),
    );
    return new Map(known.map(({ roleId: id, name, grants }) => [id, { id, name, grants }]));
  }
}

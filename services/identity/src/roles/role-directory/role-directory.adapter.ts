import type { EntityManager } from '@mikro-orm/postgresql';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { OwnRoles } from '../givable.js';
import { KnownRoleTable } from './role-directory.projection.js';

/** The organization's own roles, as what was just written reads next. */
@Injectable()
export class RoleDirectory {
  constructor(private readonly database: TenantDatabase) {}

  /** By their ids, in the order of their names, without those that were archived. */
  ownRoles(tenantId: string): Promise<OwnRoles> {
    return this.database.inTenant({ tenantId }, (em) => this.ownRolesIn(em));
  }

  /** The same for whoever reads in a transaction already. */
  async ownRolesIn(em: Pick<EntityManager, 'find'>): Promise<OwnRoles> {
    const known = await em.find(KnownRoleTable, { isArchived: false }, { orderBy: { name: 'asc', roleId: 'asc' } });
    return new Map(known.map(({ roleId: id, name, grants }) => [id, { id, name, grants }]));
  }
}

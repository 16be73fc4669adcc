import { storedGrant } from '@parley/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { NamedGrants, OwnRoles } from '../givable.js';
import { KnownRoleTable } from './role-directory.projection.js';

const sql = `select r.role_id as id, r.name, r.grants, r.stands_at::int as version from identity.known_role r
  where not r.is_archived order by r.name, r.role_id`;
const rows = z.array(z.object({ id: z.uuid(), name: z.string(), grants: z.array(storedGrant), version: z.int() }));

/** A role of the organization's own as it is listed. */
export type ListedRole = NamedGrants & { readonly version: number };

/** The organization's own roles, for whoever reads more with them. */
export const ownRolesStatement = { sql, values: [] };

/** By their ids, as that statement answers them. */
export const ownRolesOf = (found: readonly unknown[] | undefined): ReadonlyMap<string, ListedRole> =>
  new Map(rows.parse(found).map((role) => [role.id, role]));

/** The organization's own roles, as what was just written reads next. */
@Injectable()
export class RoleDirectory {
  constructor(private readonly database: TenantDatabase) {}

  /** By their ids, in the order of their names, without those that were archived. */
  async ownRoles(tenantId: string): Promise<ReadonlyMap<string, ListedRole>> {
    const [found] = await this.database.read({ tenantId }, [ownRolesStatement]);
    return ownRolesOf(found);
  }

  /** The same for whoever reads in a transaction already. */
  async ownRolesIn(em: Pick<EntityManager, 'find'>): Promise<OwnRoles> {
    const known = await em.find(KnownRoleTable, { isArchived: false }, { orderBy: { name: 'asc', roleId: 'asc' } });
    return new Map(known.map(({ roleId: id, name, grants }) => [id, { id, name, grants }]));
  }
}

import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { ownRolesOf, ownRolesStatement } from '../../roles/role-directory/role-directory.adapter.js';

const active = `select m.roles from identity.known_member m where m.principal_id = ? and m.is_active`;
const members = z.array(z.object({ roles: z.array(z.string()) }));

/** Roles of an organization's active members, and what its own ones give. */
@Injectable()
export class HeldRoles {
  constructor(private readonly database: TenantDatabase) {}

  /** No roles for whoever is no active member. */
  async of(tenantId: string, principalId: string) {
    const statements = [{ sql: active, values: [principalId] }, ownRolesStatement];
    const [found, own] = await this.database.read({ tenantId }, statements);
    const [member] = members.parse(found);
    return { refs: member?.roles ?? [], own: ownRolesOf(own) };
  }
}

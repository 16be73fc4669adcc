import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';

/** Roles of an organization's active members, and what its own ones give. */
@Injectable()
export class HeldRoles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
  ) {}

  /** No roles for whoever is no active member. */
  async of(tenantId: string, principalId: string) {
    const member = await this.database.inTenant({ tenantId }, (em) => em.findOne(KnownMemberTable, { principalId }));
    return { refs: member?.isActive ? member.roles : [], own: await this.roles.ownRoles(tenantId) };
  }
}

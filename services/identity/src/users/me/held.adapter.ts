import { isBuiltIn, listOfGrants } from '@parley/contracts';
import { SecondFactorRules, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { grantsThrough, ownAmong } from '../../roles/givable.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';

/** What users hold in an organization now. */
@Injectable()
export class Held {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
    private readonly rules: SecondFactorRules,
  ) {}

  async in(tenantId: string, principalId: string) {
    const member = await this.database.inTenant({ tenantId }, (em) => em.findOne(KnownMemberTable, { principalId }));
    const refs = member?.isActive ? member.roles : [];
    const own = await this.roles.ownRoles(tenantId);
    const { isLacking: lacksSecondFactor } = await this.rules.ruleFor(tenantId, principalId);
    const grants = lacksSecondFactor ? [] : listOfGrants(grantsThrough(refs, own));
    return {
      roles: refs.filter(isBuiltIn),
      ownRoles: ownAmong(refs, own).map(({ id, name }) => ({ id, name })),
      permissions: grants.map(({ permission }) => permission),
      ...{ grants, lacksSecondFactor },
    };
  }
}

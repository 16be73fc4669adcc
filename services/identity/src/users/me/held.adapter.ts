import { isBuiltIn, listOfGrants } from '@parley/contracts';
import { SecondFactorRules } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { grantsThrough, ownAmong } from '../../roles/givable.js';
import { HeldAsStaff } from './held-as-staff.adapter.js';
import { HeldRoles } from './held-roles.adapter.js';

/** What users hold in an organization now: as its members, or as the installation's staff that it let in. */
@Injectable()
export class Held {
  constructor(
    private readonly roles: HeldRoles,
    private readonly rules: SecondFactorRules,
    private readonly staff: HeldAsStaff,
  ) {}

  async in(tenantId: string, principalId: string) {
    const { refs, own } = await this.roles.of(tenantId, principalId);
    const asStaff = refs.length === 0 ? await this.staff.in(tenantId, principalId) : undefined;
    const { isLacking: lacksSecondFactor } = await this.rules.ruleFor(tenantId, principalId);
    const held = asStaff?.grants ?? grantsThrough(refs, own);
    const grants = lacksSecondFactor ? [] : listOfGrants(held);
    return {
      roles: refs.filter(isBuiltIn),
      ownRoles: ownAmong(refs, own).map(({ id, name }) => ({ id, name })),
      permissions: grants.map(({ permission }) => permission),
      ...{ grants, lacksSecondFactor },
      ...(asStaff && { staffAccess: asStaff.access }),
    };
  }
}

import { withoutSecondFactor } from '@parley/contracts';

import { secondFactorRequired } from './access.errors.js';
import type { Access, Caller, Door } from './access.js';
import type { Memberships } from './memberships.port.js';
import type { OrganizationStates } from './organization-states.port.js';
import { ReadOnlyAccess } from './read-only-access.js';
import { noneRequired, type SecondFactorRules } from './second-factor-rules.port.js';

type Known = {
  readonly memberships: Memberships;
  readonly organizations?: OrganizationStates | undefined;
  readonly secondFactors?: SecondFactorRules | undefined;
};

/** Where an organization requires a second factor, whoever has none sets one up first, and so do all who act for them. */
export class SecondFactorAccess extends ReadOnlyAccess {
  private readonly rules: SecondFactorRules;

  constructor({ memberships, organizations, secondFactors = noneRequired }: Known) {
    super(memberships, organizations);
    this.rules = secondFactors;
  }

  /** @throws DomainError also `forbidden` `access.second-factor-required` */
  override async check(door: Door, caller: Caller): ReturnType<Access['check']> {
    const admitted = await super.check(door, caller);
    const { tenantId, principal, onBehalfOf } = caller.actor;
    const userId = onBehalfOf ?? (principal.kind === 'user' ? principal.id : undefined);
    if (userId === undefined || door.permission === 'public' || withoutSecondFactor.includes(door.name))
      return admitted;
    if ((await this.rules.ruleFor(tenantId, userId)).isLacking) throw secondFactorRequired();
    return admitted;
  }
}

import { withoutSecondFactor } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import { secondFactorRequired } from './access.errors.js';
import type { Access, Caller, Door } from './access.js';
import type { Guardians } from './guardians.port.js';
import type { Memberships } from './memberships.port.js';
import type { OrganizationStates } from './organization-states.port.js';
import { ReadOnlyAccess } from './read-only-access.js';
import { noneRequired, type SecondFactorRules } from './second-factor-rules.port.js';

type Known = {
  readonly memberships: Memberships;
  readonly organizations?: OrganizationStates | undefined;
  readonly secondFactors?: SecondFactorRules | undefined;
  readonly guardians?: Pick<Guardians, 'guardianOf'> | undefined;
};

/** Where an organization requires a second factor, whoever has none sets one up first, and so do all who act for them. */
export class SecondFactorAccess extends ReadOnlyAccess {
  private readonly rules: SecondFactorRules;
  private readonly guardians: Pick<Guardians, 'guardianOf'> | undefined;

  constructor({ memberships, organizations, secondFactors = noneRequired, guardians }: Known) {
    super(memberships, organizations);
    this.rules = secondFactors;
    this.guardians = guardians;
  }

  /** @throws DomainError also `forbidden` `access.second-factor-required` */
  override async check(door: Door, caller: Caller): ReturnType<Access['check']> {
    const admitted = await super.check(door, caller);
    if (door.permission === 'public' || withoutSecondFactor.includes(door.name)) return admitted;
    for (const userId of await this.usersBehind(caller.actor))
      if ((await this.rules.ruleFor(caller.actor.tenantId, userId)).isLacking) throw secondFactorRequired();
    return admitted;
  }

  /** Whoever acts themselves or has it done, and whoever answers for the agent that does it. */
  private async usersBehind({ tenantId, principal, onBehalfOf }: Actor): Promise<readonly string[]> {
    const userId = onBehalfOf ?? (principal.kind === 'user' ? principal.id : undefined);
    const guardianId = principal.kind === 'agent' ? await this.guardians?.guardianOf(tenantId, principal) : undefined;
    return [userId, guardianId].filter((id) => id !== undefined);
  }
}

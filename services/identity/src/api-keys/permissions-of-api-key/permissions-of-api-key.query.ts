import { heldOverAll, type InputOf, PermissionsOfApiKey } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  apiKeyInvalid,
  type Answerer,
  Answers,
  Memberships,
  secondFactorRequired,
  SecondFactorRules,
} from '@parley/platform';

import { WorkingIntegrations } from './working-integrations.adapter.js';

@Answers(PermissionsOfApiKey)
export class PermissionsOfApiKeyQuery implements Answerer<typeof PermissionsOfApiKey> {
  constructor(
    private readonly integrations: WorkingIntegrations,
    private readonly memberships: Memberships,
    private readonly rules: SecondFactorRules,
  ) {}

  async answer({ apiKeyId }: InputOf<typeof PermissionsOfApiKey>, { tenantId }: Actor) {
    const guardianId = await this.integrations.guardianOf(tenantId, apiKeyId);
    if (guardianId === undefined) throw apiKeyInvalid();
    // What the gateway puts together from the logs passes no service's door: so it is asked for here.
    if ((await this.rules.ruleFor(tenantId, guardianId)).isLacking) throw secondFactorRequired();
    const principal = { kind: 'integration', id: apiKeyId } as const;
    return { permissions: [...heldOverAll(await this.memberships.grantsOf(tenantId, principal))] };
  }
}

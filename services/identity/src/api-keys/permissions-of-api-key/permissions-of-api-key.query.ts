import { heldOverAll, type InputOf, PermissionsOfApiKey } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { apiKeyInvalid, type Answerer, Answers, Memberships } from '@parley/platform';

import { WorkingIntegrations } from './working-integrations.adapter.js';

@Answers(PermissionsOfApiKey)
export class PermissionsOfApiKeyQuery implements Answerer<typeof PermissionsOfApiKey> {
  constructor(
    private readonly integrations: WorkingIntegrations,
    private readonly memberships: Memberships,
  ) {}

  async answer({ apiKeyId }: InputOf<typeof PermissionsOfApiKey>, { tenantId }: Actor) {
    if (!(await this.integrations.works(tenantId, apiKeyId))) throw apiKeyInvalid();
    const principal = { kind: 'integration', id: apiKeyId } as const;
    return { permissions: [...heldOverAll(await this.memberships.grantsOf(tenantId, principal))] };
  }
}

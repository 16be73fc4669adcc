import { heldOverAll, type InputOf, PermissionsOfApiKey } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { apiKeyInvalid, type Answerer, Answers, Memberships } from '@parley/platform';

import { StoredApiKeys } from '../check-api-key/stored-api-keys.adapter.js';
import { worksAt } from '../check-api-key/works-at.js';

@Answers(PermissionsOfApiKey)
export class PermissionsOfApiKeyQuery implements Answerer<typeof PermissionsOfApiKey> {
  constructor(
    private readonly keys: StoredApiKeys,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  async answer({ apiKeyId }: InputOf<typeof PermissionsOfApiKey>, { tenantId }: Actor) {
    const key = await this.keys.find({ tenantId, apiKeyId });
    if (!key || !worksAt(key, this.clock.now().toISOString())) throw apiKeyInvalid();
    const principal = { kind: 'integration', id: apiKeyId } as const;
    return { permissions: [...heldOverAll(await this.memberships.grantsOf(tenantId, principal))] };
  }
}

import { iso, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { StoredApiKey } from './works-at.js';

export type FoundApiKey = StoredApiKey & { readonly secretHash: string };

const finding = `
  select k.guardian_id as "guardianId", k.secret_hash as "secretHash",
         ${iso('k.expires_at')} as "expiresAt", ${iso('k.revoked_at')} as "revokedAt",
         coalesce(m.is_active, false) as "hasGuardian"
    from identity.known_api_key k
    left join identity.known_member m on m.tenant_id = k.tenant_id and m.principal_id = k.guardian_id
   where k.api_key_id = ?`;

/** Once a minute at most, whoever asks how often. */
const using = `
  insert into identity.api_key_use as known (tenant_id, api_key_id, last_used_at)
  values (?, ?, date_trunc('minute', ?::timestamptz))
  on conflict (tenant_id, api_key_id) do update set last_used_at = excluded.last_used_at
  where known.last_used_at < excluded.last_used_at`;

export type KeyPlace = { readonly tenantId: string; readonly apiKeyId: string };

/** Keys as they stand at this moment. */
@Injectable()
export class StoredApiKeys {
  constructor(private readonly database: TenantDatabase) {}

  async find({ tenantId, apiKeyId }: KeyPlace): Promise<FoundApiKey | undefined> {
    const [row] = await this.database.inTenant({ tenantId }, (em) => em.execute<FoundApiKey[]>(finding, [apiKeyId]));
    return row;
  }

  async used({ tenantId, apiKeyId }: KeyPlace, now: string): Promise<void> {
    await this.database.inTenant({ tenantId }, (em) => em.execute(using, [tenantId, apiKeyId, now]));
  }
}

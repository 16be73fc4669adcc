import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KnownApiKeyTable } from './api-key-list/api-key-list.projection.js';
import { apiKeyStream } from './api-key.js';
import { revokeApiKey } from './revoke-api-key/revoke-api-key.js';

/** The keys that a user answers for in the context's organization. */
@Injectable()
export class ApiKeysOfUser {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async revoke(userId: string, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const known = await this.database.inTenant({ tenantId }, (em) =>
      em.find(KnownApiKeyTable, { guardianId: userId, revokedAt: null }),
    );
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...alone } = context;
    for (const { apiKeyId } of known)
      await this.events.update(apiKeyStream(tenantId, apiKeyId), alone, (key) => revokeApiKey({ apiKeyId }, key));
  }
}

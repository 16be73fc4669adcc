import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { apiKeyStream } from './api-key.js';
import { type Revoking, revokeApiKey } from './revoke-api-key/revoke-api-key.js';

const ofUser = `select api_key_id as "apiKeyId" from identity.known_api_key where guardian_id = ? and revoked_at is null`;
type Ending = { readonly userId: string; readonly reason: NonNullable<Revoking['reason']> };

const keys = z.array(z.object({ apiKeyId: z.uuid() }));

/** The keys that a user answers for in the context's organization. */
@Injectable()
export class ApiKeysOfUser {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async revoke({ userId, reason }: Ending, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    // Read, since the caller may be in a transaction already.
    const [found] = await this.database.read({ tenantId }, [{ sql: ofUser, values: [userId] }]);
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...alone } = context;
    for (const { apiKeyId } of keys.parse(found))
      await this.events.update(apiKeyStream(tenantId, apiKeyId), alone, (key) =>
        revokeApiKey({ apiKeyId, reason }, key),
      );
  }
}

import { type InputOf, RevokeApiKey } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { apiKeyStream } from '../api-key.js';
import { revokeApiKey } from './revoke-api-key.js';

@Handles(RevokeApiKey)
export class RevokeApiKeyHandler implements Handler<typeof RevokeApiKey> {
  constructor(private readonly events: EventStore) {}

  async handle({ apiKeyId }: InputOf<typeof RevokeApiKey>, context: CommandContext) {
    const stream = apiKeyStream(context.actor.tenantId, apiKeyId);
    const { position } = await this.events.update(stream, context, (key) => revokeApiKey({ apiKeyId }, key));
    return { id: apiKeyId, position };
  }
}

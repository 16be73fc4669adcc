import { CreateOAuthClient, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, newClientSecret } from '@parley/platform';

import { oauthClientStream } from '../oauth-client.js';
import { createOAuthClient } from './create-oauth-client.js';

@Handles(CreateOAuthClient)
export class CreateOAuthClientHandler implements Handler<typeof CreateOAuthClient> {
  constructor(private readonly events: EventStore) {}

  async handle({ origins = [], ...input }: InputOf<typeof CreateOAuthClient>, context: CommandContext) {
    const oauthClientId = context.commandId;
    const secret = input.isConfidential ? newClientSecret() : undefined;
    const client = { ...input, oauthClientId, origins, secretHash: secret?.hash ?? null };

    const stream = oauthClientStream(context.actor.tenantId, oauthClientId);
    const { position } = await this.events.update(stream, context, (state) => createOAuthClient(client, state));
    // A repeated call registered nothing: what it would answer opens nothing.
    const { state } = await this.events.load(stream);
    const isNew = state.status !== 'unknown' && secret !== undefined && state.secretHash === secret.hash;
    return { id: oauthClientId, position, ...(isNew && { clientSecret: secret.text }) };
  }
}

import { CreateApiKey, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, newApiKeyText } from '@parley/platform';

import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';
import { apiKeyStream } from '../api-key.js';
import { createApiKey } from './create-api-key.js';

@Handles(CreateApiKey)
export class CreateApiKeyHandler implements Handler<typeof CreateApiKey> {
  constructor(
    private readonly events: EventStore,
    private readonly roles: RoleDirectory,
  ) {}

  async handle({ scopes, expiresAt, ...input }: InputOf<typeof CreateApiKey>, context: CommandContext) {
    const { tenantId: organizationId } = context.actor;
    const apiKeyId = context.commandId;
    const { text, hash: secretHash, prefix } = newApiKeyText({ apiKeyId, organizationId });
    const asked = { ...input, ...(scopes && { scopes }), ...(expiresAt !== undefined && { expiresAt }) };
    const ownRoles = [...(await this.roles.ownRoles(organizationId)).keys()];
    const key = { ownRoles, apiKeyId, prefix, secretHash, ...asked, creator: context.actor, now: context.now };

    const stream = apiKeyStream(organizationId, apiKeyId);
    const { position } = await this.events.update(stream, context, (state) => createApiKey(key, state));
    // A repeated call made no key: what it would answer opens nothing.
    const { state } = await this.events.load(stream);
    const isNew = state.status !== 'unknown' && state.secretHash === secretHash;
    return { id: apiKeyId, position, ...(isNew && { key: text }) };
  }
}

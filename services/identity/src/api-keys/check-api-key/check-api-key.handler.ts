import { timingSafeEqual } from 'node:crypto';

import { CheckApiKey, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { apiKeyInvalid, type Handler, Handles } from '@parley/platform';

import { onlyTheGatewayAsks } from '../api-key.errors.js';
import { StoredApiKeys } from './stored-api-keys.adapter.js';
import { worksAt } from './works-at.js';

/** What a key that nobody has is compared with, so that it takes as long as one that somebody has. */
const nobodys = '0'.repeat(64);

@Handles(CheckApiKey)
export class CheckApiKeyHandler implements Handler<typeof CheckApiKey> {
  constructor(private readonly keys: StoredApiKeys) {}

  async handle({ apiKeyId, secretHash }: InputOf<typeof CheckApiKey>, { actor, now }: CommandContext) {
    if (actor.principal.id !== 'gateway') throw onlyTheGatewayAsks();
    const place = { tenantId: actor.tenantId, apiKeyId };
    const key = await this.keys.find(place);
    const isRight = timingSafeEqual(Buffer.from(secretHash), Buffer.from(key?.secretHash ?? nobodys));
    if (!key || !isRight || !worksAt(key, now)) throw apiKeyInvalid();
    await this.keys.used(place, now);
    return { guardianId: key.guardianId, expiresAt: key.expiresAt };
  }
}

import { CheckApiKey } from '@parley/contracts';
import { Clock, DomainError } from '@parley/kernel';
import { apiKeyInvalid, type Authenticated, Commands, readApiKeyText, type ShownKey } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KeptAnswers } from '../serving/kept-answers.adapter.js';

/** When a key ends that nobody gave an end. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** Whose key it is; nobody's where it opens nothing. */
type Holder = Authenticated | null;

/** Asks identity whose key is shown, by its hash alone, at most every two seconds per key. */
@Injectable()
export class CheckedApiKeys {
  private readonly known: KeptAnswers<Holder>;

  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {
    this.known = new KeptAnswers(clock);
  }

  /** @throws DomainError `unauthenticated` `access.api-key-invalid` */
  async verify(text: string): Promise<Authenticated> {
    const shown = readApiKeyText(text);
    const holder = shown ? await this.known.of(shown.hash, () => this.asked(shown)) : null;
    if (!holder || holder.expiresAt <= this.clock.now().toISOString()) throw apiKeyInvalid();
    return holder;
  }

  private async asked({ apiKeyId, organizationId: tenantId, hash: secretHash }: ShownKey): Promise<Holder> {
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    try {
      const { guardianId, expiresAt } = await this.commands.send(CheckApiKey, { apiKeyId, secretHash }, asGateway);
      const actor = { tenantId, principal: { kind: 'integration', id: apiKeyId }, onBehalfOf: guardianId } as const;
      return { call: { actor }, expiresAt: expiresAt ?? NEVER };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return null;
      throw error;
    }
  }
}

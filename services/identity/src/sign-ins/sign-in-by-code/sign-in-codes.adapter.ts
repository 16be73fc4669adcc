import { EventStore } from '@parley/eventsourcing';
import { Clock, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { newSecret } from '../secrets.adapter.js';
import { issueCode, signInCodeStream } from '../sign-in-code.js';

const TEN_MINUTES = 600_000;

/** Issues a code that signs a user in once within ten minutes. Only the process that hosts identity may ask. */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  async issue(whose: { readonly userId: string; readonly organizationId: string }): Promise<string> {
    const [codeId, commandId, now] = [v7(), v7(), this.clock.now()];
    const { text, hash } = newSecret(codeId);
    const actor = { tenantId: HOUSE, principal: { kind: 'system', id: 'identity' } } as const;
    const context = { actor, commandId, correlationId: commandId, causationId: commandId, now: now.toISOString() };
    const expiresAt = new Date(now.getTime() + TEN_MINUTES).toISOString();
    await this.events.update(signInCodeStream(HOUSE, codeId), context, () =>
      issueCode({ codeId, ...whose, codeHash: hash, expiresAt }),
    );
    return text;
  }
}

import { EventStore } from '@parley/eventsourcing';
import { Clock, HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { asIdentity } from '../../house-context.js';
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
    const [codeId, now] = [v7(), this.clock.now()];
    const { text, hash } = newSecret(codeId);
    const expiresAt = new Date(now.getTime() + TEN_MINUTES).toISOString();
    await this.events.update(signInCodeStream(HOUSE, codeId), firstCommand(asIdentity, now), () =>
      issueCode({ codeId, ...whose, codeHash: hash, expiresAt }),
    );
    return text;
  }
}

import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { asIdentity } from '../../house-context.js';
import { newSecret } from '../../sign-ins/secrets.adapter.js';
import { signUpExpired } from '../forget-sign-up/sign-up-expired.timer.js';
import { type Applicant, requestSignUp, signUpStream } from '../sign-up.js';

const DAY = 86_400_000;

/** Sign-ups as they wait for their code. */
@Injectable()
export class WaitingSignUps {
  constructor(
    private readonly events: EventStore,
    private readonly timers: Timers,
  ) {}

  /** The code that confirms it within 24 hours. */
  async begin(applicant: Applicant, context: CommandContext): Promise<string> {
    const signUpId = context.commandId;
    const { text, hash: secretHash } = newSecret(signUpId);
    const expiresAt = new Date(Date.parse(context.now) + DAY).toISOString();
    await this.timers.schedule(signUpExpired, {
      ...{ tenantId: HOUSE, key: signUpId, dueAt: expiresAt, payload: { signUpId } },
    });
    await this.events.update(signUpStream(HOUSE, signUpId), { ...context, actor: asIdentity }, (signUp) =>
      requestSignUp({ signUpId, ...applicant, secretHash, expiresAt }, signUp),
    );
    return text;
  }
}

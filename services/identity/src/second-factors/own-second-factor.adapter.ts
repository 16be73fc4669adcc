import type { SecondFactorEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { CodeAttempts } from './code-attempts.adapter.js';
import { Codes } from './codes.adapter.js';
import { type Proved, type SecondFactor, secondFactorStream } from './second-factor.js';

type Decide = (proved: Proved, factor: SecondFactor) => readonly SecondFactorEvent[];

/** What a user does to their own second factor, each time with a code of it. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly events: EventStore,
    private readonly codes: Codes,
    private readonly attempts: CodeAttempts,
  ) {}

  /** Whether they are those of the factor: where a call is repeated the first ones are, which are shown no second time. */
  async hasRecoveryCodes([hash]: readonly string[], { actor }: CommandContext): Promise<boolean> {
    const { state } = await this.events.load(secondFactorStream(HOUSE, actor.principal.id));
    return state.status === 'on' && hash !== undefined && state.recoveryHashes.includes(hash);
  }

  async change(code: string, context: CommandContext, decide: Decide) {
    const userId = context.actor.principal.id;
    await this.attempts.take(userId);
    const { position } = await this.events.update(
      secondFactorStream(HOUSE, userId),
      inHouse(context, userId),
      (factor) => decide({ userId, proof: this.codes.proofOf(code, factor, context.now) }, factor),
    );
    await this.attempts.succeeded(userId);
    return { id: userId, position };
  }
}

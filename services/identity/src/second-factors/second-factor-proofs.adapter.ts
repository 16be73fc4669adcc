import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, DomainError, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { secondFactorNeeded, secondFactorWrong } from '../sign-ins/sign-in.errors.js';
import { CodeAttempts } from './code-attempts.adapter.js';
import { Codes } from './codes.adapter.js';
import { secondFactorStream, useSecondFactor } from './second-factor.js';

export type Shown = { readonly userId: string; readonly code: string | undefined };

/** Asks whoever has a second factor for it before a sign-in begins. */
@Injectable()
export class SecondFactorProofs {
  constructor(
    private readonly events: EventStore,
    private readonly codes: Codes,
    private readonly attempts: CodeAttempts,
  ) {}

  /**
   * Nothing where the user has no second factor.
   * @throws DomainError `unauthenticated` `identity.sign-in.second-factor-needed` | `.second-factor-wrong`;
   * `limited` `identity.sign-in.too-many-attempts`
   */
  async prove({ userId, code }: Shown, context: CommandContext): Promise<void> {
    const stream = secondFactorStream(HOUSE, userId);
    const { state } = await this.events.load(stream);
    if (state.status !== 'on') return;
    if (code === undefined) throw secondFactorNeeded();
    await this.attempts.take(userId);
    try {
      await this.events.update(stream, inHouse(context, userId), (factor) =>
        useSecondFactor({ userId, proof: this.codes.proofOf(code, factor, context.now) }, factor),
      );
    } catch (error) {
      throw error instanceof DomainError && error.kind === 'invalid' ? secondFactorWrong() : error;
    }
    await this.attempts.succeeded(userId);
  }
}

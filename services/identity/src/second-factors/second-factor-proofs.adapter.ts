import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, DomainError, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { secondFactorNeeded, secondFactorWrong } from '../sign-ins/sign-in.errors.js';
import { SecuredAccess } from '../users/secured-access.adapter.js';
import { type Proof, secondFactorStream, useSecondFactor } from './second-factor.js';
import { ShownCodes } from './shown-codes.adapter.js';

export type Shown = { readonly userId: string; readonly code: string | undefined };

/** Asks whoever has a second factor for it before a sign-in begins. */
@Injectable()
export class SecondFactorProofs {
  constructor(
    private readonly events: EventStore,
    private readonly shown: ShownCodes,
    private readonly secured: SecuredAccess,
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
    const { is } = await this.shown.tried(userId, () => this.used({ userId, code }, context));
    if (is === 'recovery') await this.secured.tell(userId, 'recovery-code-used', context);
  }

  private async used({ userId, code }: Shown & { readonly code: string }, context: CommandContext): Promise<Proof> {
    let proof: Proof = { is: 'nothing' };
    try {
      await this.events.update(secondFactorStream(HOUSE, userId), inHouse(context, userId), (factor) => {
        proof = this.shown.proofOf({ code, now: context.now }, factor);
        return useSecondFactor({ userId, proof }, factor);
      });
      return proof;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      await this.secured.refused({ userId, reason: 'code-wrong' }, context);
      throw secondFactorWrong();
    }
  }
}

import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { OwnPassword } from '../credentials/change-password/own-password.adapter.js';
import { OwnSecondFactor } from '../second-factors/own-second-factor.adapter.js';
import { secondFactorStream, useSecondFactor } from '../second-factors/second-factor.js';
import { proofNeeded } from './own-proof.errors.js';

export type Shown = { readonly secondFactorCode?: string | undefined; readonly password?: string | undefined };

/** Asks whoever is signed in to prove once more that it is they. */
@Injectable()
export class OwnProof {
  constructor(
    private readonly events: EventStore,
    private readonly factor: OwnSecondFactor,
    private readonly passwords: OwnPassword,
  ) {}

  /** @throws DomainError `invalid` `identity.organization.proof-needed` | `identity.second-factor.code-wrong` | `identity.password.wrong`; `limited` */
  async assert({ secondFactorCode, password }: Shown, context: CommandContext): Promise<void> {
    const userId = context.actor.principal.id;
    const { state } = await this.events.load(secondFactorStream(HOUSE, userId));
    if (state.status === 'on') {
      if (secondFactorCode === undefined) throw proofNeeded('second-factor');
      await this.factor.change(secondFactorCode, context, useSecondFactor);
      return;
    }
    if (password === undefined) throw proofNeeded('password');
    await this.passwords.assertTheirs({ userId, password }, context);
  }
}

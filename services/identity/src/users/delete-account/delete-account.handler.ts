import { DeleteAccount, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { OwnProof } from '../../own-proof/own-proof.adapter.js';
import { AccountDepartures } from './account-departures.adapter.js';
import { AccountErasure } from './account-erasure.adapter.js';

@Handles(DeleteAccount)
export class DeleteAccountHandler implements Handler<typeof DeleteAccount> {
  constructor(
    private readonly proof: OwnProof,
    private readonly departures: AccountDepartures,
    private readonly erasure: AccountErasure,
  ) {}

  /** Nothing is done before everything that may refuse it was asked. */
  async handle({ handOvers = [], ...shown }: InputOf<typeof DeleteAccount>, context: CommandContext) {
    const userId = context.actor.principal.id;
    await this.proof.assert(shown, context);
    const { idempotency: _, ...unkeyed } = context;
    const settled = await this.departures.settle(userId, handOvers, unkeyed);
    await this.departures.leave(userId, settled, unkeyed);
    return { id: userId, position: await this.erasure.begin(userId, unkeyed) };
  }
}

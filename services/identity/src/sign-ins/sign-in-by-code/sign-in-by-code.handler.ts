import { type InputOf, SignInByCode } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { SecondFactorProofs } from '../../second-factors/second-factor-proofs.adapter.js';
import { NewSignIns } from '../new-sign-ins.adapter.js';
import { readSecret } from '../secrets.adapter.js';
import { signInCodeStream, takeCode } from '../sign-in-code.js';
import { codeInvalid } from '../sign-in.errors.js';

@Handles(SignInByCode)
export class SignInByCodeHandler implements Handler<typeof SignInByCode> {
  constructor(
    private readonly events: EventStore,
    private readonly secondFactors: SecondFactorProofs,
    private readonly signIns: NewSignIns,
  ) {}

  async handle({ code, secondFactorCode, from }: InputOf<typeof SignInByCode>, context: CommandContext) {
    const shown = readSecret(code);
    if (!shown) throw codeInvalid();
    const taken = { codeId: shown.id, shownHash: shown.hash, now: context.now };
    const stream = signInCodeStream(HOUSE, taken.codeId);
    const { state } = await this.events.load(stream);
    takeCode(taken, state);
    if (state.status !== 'issued') throw codeInvalid();
    // Before the code is used up: it is asked for again with the second factor.
    const { userId, organizationId } = state;
    await this.secondFactors.prove({ userId, code: secondFactorCode }, context);
    await this.events.update(stream, inHouse(context, taken.codeId), (now) => takeCode(taken, now));
    return this.signIns.start({ userId, organizationId, by: 'code', from }, context);
  }
}

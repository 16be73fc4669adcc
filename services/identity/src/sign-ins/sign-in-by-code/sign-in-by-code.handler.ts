import { type InputOf, SignInByCode } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { NewSignIns } from '../new-sign-ins.adapter.js';
import { readSecret } from '../secrets.adapter.js';
import { initialSignInCode, signInCodeStream, takeCode } from '../sign-in-code.js';
import { codeInvalid } from '../sign-in.errors.js';

@Handles(SignInByCode)
export class SignInByCodeHandler implements Handler<typeof SignInByCode> {
  constructor(
    private readonly events: EventStore,
    private readonly signIns: NewSignIns,
  ) {}

  async handle({ code: text }: InputOf<typeof SignInByCode>, context: CommandContext) {
    const shown = readSecret(text);
    if (!shown) throw codeInvalid();
    const { id: codeId, hash: shownHash } = shown;

    let code = initialSignInCode;
    await this.events.update(signInCodeStream(HOUSE, codeId), inHouse(context, codeId), (state) => {
      code = state;
      return takeCode({ codeId, shownHash, now: context.now }, state);
    });
    if (code.status !== 'issued') throw codeInvalid();
    const { userId, organizationId } = code;
    return this.signIns.start({ userId, organizationId, by: 'code' }, context);
  }
}

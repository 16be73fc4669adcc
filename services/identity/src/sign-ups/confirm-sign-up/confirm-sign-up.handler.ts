import { ConfirmSignUp, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { NewSignIns } from '../../sign-ins/new-sign-ins.adapter.js';
import { readSecret } from '../../sign-ins/secrets.adapter.js';
import { signUpCodeInvalid } from '../sign-up.errors.js';
import { applicantBehind, confirmSignUp, signUpStream } from '../sign-up.js';
import { Newcomers } from './newcomers.adapter.js';

@Handles(ConfirmSignUp)
export class ConfirmSignUpHandler implements Handler<typeof ConfirmSignUp> {
  constructor(
    private readonly events: EventStore,
    private readonly newcomers: Newcomers,
    private readonly signIns: NewSignIns,
  ) {}

  async handle({ code, password }: InputOf<typeof ConfirmSignUp>, context: CommandContext) {
    const shown = readSecret(code);
    if (!shown) throw signUpCodeInvalid();
    const { id: signUpId, hash: shownHash } = shown;
    const stream = signUpStream(HOUSE, signUpId);
    const applicant = applicantBehind({ shownHash, now: context.now }, (await this.events.load(stream)).state);

    await this.newcomers.assertTheirs(applicant, password);
    // The code is used up last: a crash before that leaves one that still works, on what is there by then.
    const settled = await this.newcomers.settle(signUpId, applicant, context);
    await this.events.update(stream, inHouse(context, settled.userId), (signUp) =>
      confirmSignUp({ signUpId, shownHash, now: context.now, ...settled }, signUp),
    );
    return this.signIns.start({ ...settled, by: 'code' }, context);
  }
}

import { ConfirmSignUp, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { NewSignIns } from '../../sign-ins/new-sign-ins.adapter.js';
import { Newcomers } from './newcomers.adapter.js';
import { ShownCodes } from './shown-codes.adapter.js';

@Handles(ConfirmSignUp)
export class ConfirmSignUpHandler implements Handler<typeof ConfirmSignUp> {
  constructor(
    private readonly codes: ShownCodes,
    private readonly newcomers: Newcomers,
    private readonly signIns: NewSignIns,
  ) {}

  async handle({ code, password, from }: InputOf<typeof ConfirmSignUp>, context: CommandContext) {
    const shown = await this.codes.read({ code, from }, context.now);
    await this.newcomers.assertTheirs(shown.applicant, password);
    // The code is used up last: a crash before that leaves one that still works, on what is there by then.
    const settled = await this.newcomers.settle(shown.signUpId, shown.applicant, context);
    await this.codes.use(shown, settled, context);
    return this.signIns.start({ ...settled, by: 'code', from }, context);
  }
}

import { type InputOf, SubmitTelegramCode } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SignInDesk } from './sign-in-desk.adapter.js';

@Handles(SubmitTelegramCode)
export class SubmitTelegramCodeHandler implements Handler<typeof SubmitTelegramCode> {
  constructor(private readonly desk: SignInDesk) {}

  handle({ channelAccountId, code }: InputOf<typeof SubmitTelegramCode>, context: CommandContext) {
    return this.desk.take({ channelAccountId, asked: 'code-needed', answer: { kind: 'code', code } }, context);
  }
}

import { type InputOf, SubmitTelegramPassword } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SignInDesk } from './sign-in-desk.adapter.js';

@Handles(SubmitTelegramPassword)
export class SubmitTelegramPasswordHandler implements Handler<typeof SubmitTelegramPassword> {
  constructor(private readonly desk: SignInDesk) {}

  handle({ channelAccountId, password }: InputOf<typeof SubmitTelegramPassword>, context: CommandContext) {
    const answer = { kind: 'password', password } as const;
    return this.desk.take({ channelAccountId, asked: 'password-needed', answer }, context);
  }
}

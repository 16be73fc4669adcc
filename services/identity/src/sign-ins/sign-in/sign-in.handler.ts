import { type InputOf, SignIn } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SignInAttempts } from '../attempts/sign-in-attempts.adapter.js';
import { ProvedUsers } from '../proved-users.adapter.js';
import { ShownPasswords } from './shown-passwords.adapter.js';

@Handles(SignIn)
export class SignInHandler implements Handler<typeof SignIn> {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly passwords: ShownPasswords,
    private readonly proved: ProvedUsers,
  ) {}

  handle(input: InputOf<typeof SignIn>, context: CommandContext) {
    return this.passwords.inRoom(() => this.signIn(input, context));
  }

  private async signIn({ password, ...input }: InputOf<typeof SignIn>, context: CommandContext) {
    const { secondFactorCode, remember, deviceToken, from } = input;
    const email = input.email.toLowerCase();
    const taken = await this.attempts.take({ email, deviceToken, from });
    const shown = await this.passwords.userBehind({ email, password, from }, context);
    const hasToken = taken.device !== undefined;
    const proved = { ...shown, by: 'password', secondFactorCode, isRemembered: remember, from, hasToken } as const;
    const signedIn = await this.proved.signIn(proved, context);
    return { ...signedIn, deviceToken: await this.attempts.succeeded(taken, email) };
  }
}

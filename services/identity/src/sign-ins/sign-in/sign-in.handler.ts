import { type InputOf, SignIn } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { PasswordCheck } from '../../credentials/password-check.adapter.js';
import { ProvedUsers } from '../proved-users.adapter.js';
import { signInRefused } from '../sign-in.errors.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.port.js';

@Handles(SignIn)
export class SignInHandler implements Handler<typeof SignIn> {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly passwords: PasswordCheck,
    private readonly proved: ProvedUsers,
  ) {}

  async handle({ email, password }: InputOf<typeof SignIn>, context: CommandContext) {
    const address = email.toLowerCase();
    await this.throttle.check(address);
    const userId = await this.passwords.userBehind(address, password, context);
    if (userId === undefined) {
      await this.throttle.failed(address);
      throw signInRefused();
    }
    await this.throttle.succeeded(address);
    return this.proved.signIn({ userId, by: 'password' }, context);
  }
}

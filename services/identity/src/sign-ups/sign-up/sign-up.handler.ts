import { type InputOf, SignUp } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Applications } from './applications.adapter.js';
import { SignUpMails } from './sign-up-mails.adapter.js';
import { WaitingSignUps } from './waiting-sign-ups.adapter.js';

/** Does the same work for every address, so that neither the answer nor its time says which are known. */
@Handles(SignUp)
export class SignUpHandler implements Handler<typeof SignUp> {
  constructor(
    private readonly applications: Applications,
    private readonly waiting: WaitingSignUps,
    private readonly mails: SignUpMails,
  ) {}

  async handle({ password, locale = 'en', from, ...typed }: InputOf<typeof SignUp>, context: CommandContext) {
    const { name, organizationName } = typed;
    const email = typed.email.toLowerCase();
    const about = { email, name, organizationName };
    const passwordHash = await this.applications.pass({ password, about, from });
    const code = await this.waiting.begin({ ...about, passwordHash, locale }, context);
    await this.mails.tell({ to: email, code, locale }, context);
    return { isRequested: true as const };
  }
}

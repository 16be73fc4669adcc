import { type InputOf, ResetPassword } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { readSecret } from '../../sign-ins/secrets.adapter.js';
import { ChangedPasswords } from '../changed-passwords.adapter.js';
import { credentialStream, setPassword } from '../credential.js';
import { NewPasswords } from '../new-passwords.adapter.js';
import { resetTokenInvalid } from '../password-rules/password.errors.js';
import { passwordResetStream, takeReset, userOf } from './password-reset.js';

@Handles(ResetPassword)
export class ResetPasswordHandler implements Handler<typeof ResetPassword> {
  constructor(
    private readonly events: EventStore,
    private readonly wanted: NewPasswords,
    private readonly changed: ChangedPasswords,
  ) {}

  async handle({ token, password }: InputOf<typeof ResetPassword>, context: CommandContext) {
    const secret = readSecret(token);
    if (!secret) throw resetTokenInvalid();
    const shown = { resetId: secret.id, shownHash: secret.hash, now: context.now };
    const stream = passwordResetStream(HOUSE, shown.resetId);
    const userId = userOf(shown, (await this.events.load(stream)).state);

    // A password that breaks the rules uses nothing up, and nobody makes us hash without a token.
    await this.wanted.check(userId, password);
    const passwordHash = await this.wanted.hash(password);
    const house = inHouse(context, userId);
    await this.events.update(stream, house, (reset) => takeReset(shown, reset));
    await this.events.update(credentialStream(HOUSE, userId), house, () => setPassword({ userId, passwordHash }));
    await this.changed.follow({ userId }, context);
    return { isReset: true } as const;
  }
}

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
import { isOfVersion, passwordResetStream, takeReset, userOf } from './password-reset.js';

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
    const { state: reset } = await this.events.load(stream);
    const userId = userOf(shown, reset);
    const credential = credentialStream(HOUSE, userId);
    // Whichever of several is used first, and whatever else sets the password, ends all others.
    const assertOfVersion = (version: number) => {
      if (!isOfVersion(version, reset)) throw resetTokenInvalid();
    };
    assertOfVersion((await this.events.load(credential)).version);

    // A password that breaks the rules uses nothing up, and nobody makes us hash without a token.
    await this.wanted.check(userId, password);
    const passwordHash = await this.wanted.hash(password);
    const house = inHouse(context, userId);
    await this.events.update(stream, house, (state) => takeReset(shown, state));
    await this.events.update(credential, house, (_, version) => {
      assertOfVersion(version);
      return setPassword({ userId, passwordHash });
    });
    await this.changed.follow({ userId }, context);
    return { isReset: true } as const;
  }
}

import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { UserDirectory } from '../users/user-directory/user-directory.port.js';
import { type Credential, credentialStream, rehashPassword } from './credential.js';
import { passwordsBusy } from './password-rules/password.errors.js';
import { Passwords } from './passwords.port.js';

/** A password as somebody shows it. */
export type Shown = { readonly userId: string | undefined; readonly password: string };

/** Somebody whose password was shown. */
export type ProvedPassword = {
  readonly userId: string;
  /** Which of theirs it is. */
  readonly setCount: number;
  /** Whether it still is theirs. */
  readonly isStill: () => Promise<boolean>;
};

type Checked = { readonly userId: string | undefined; readonly proved: ProvedPassword | undefined };

/** Looked up where no user is known, so that it takes as long. Nobody ever gets this id: it is of no version. */
const NOBODY = '00000000-0000-0000-8000-000000000000';

/** Fewer than may wait for a hash: whoever changes a password or signs up finds a place while sign-ins flood in. */
const MOST_AT_ONCE = 20;

/** Whose password it is. Costs the same for an address that nobody has. */
@Injectable()
export class PasswordCheck {
  private atOnce = 0;

  constructor(
    private readonly users: UserDirectory,
    private readonly events: EventStore,
    private readonly passwords: Passwords,
  ) {}

  /**
   * A sign-in from its beginning to its end, looking up included: what a flood asks for beyond so many at once is refused
   * before it costs more than that. @throws DomainError `unavailable` `identity.password.busy`
   */
  async inRoom<Result>(signIn: () => Promise<Result>): Promise<Result> {
    if (this.atOnce >= MOST_AT_ONCE) throw passwordsBusy();
    this.atOnce += 1;
    try {
      return await signIn();
    } finally {
      this.atOnce -= 1;
    }
  }

  async userBehind(email: string, password: string, context: CommandContext): Promise<ProvedPassword | undefined> {
    return (await this.checked(email, password, context)).proved;
  }

  /** The same, and whose address it is, whatever the password. */
  async checked(email: string, password: string, context: CommandContext): Promise<Checked> {
    const userId = await this.users.idOf(email);
    const credential = await this.proved({ userId, password }, context);
    if (!credential || userId === undefined) return { userId, proved: undefined };
    const { setCount } = credential;
    const isStill = async () => {
      const now = await this.credentialOf(userId);
      return now.setCount === setCount && now.passwordHash !== null;
    };
    return { userId, proved: { userId, setCount, isStill } };
  }

  /** Whether it is that user's. What was hashed more cheaply than today is hashed anew. */
  async isTheirs(shown: Shown, context: CommandContext): Promise<boolean> {
    return (await this.proved(shown, context)) !== undefined;
  }

  private async proved({ userId, password }: Shown, context: CommandContext): Promise<Credential | undefined> {
    const credential = await this.credentialOf(userId ?? NOBODY);
    const { passwordHash: hash, setCount } = credential;
    const isSame = await this.passwords.matches(password, hash);
    if (!isSame || userId === undefined || hash === null) return undefined;
    // Checking waits in a queue, in which the password may have been changed.
    if ((await this.credentialOf(userId)).setCount !== setCount) return undefined;
    // Another time where many wait: nobody is kept out for it.
    if (this.passwords.isWeak(hash) && !this.passwords.isBusy)
      await this.hashAnew({ userId, password, weakHash: hash }, context);
    return credential;
  }

  private async hashAnew(
    { userId, password, weakHash }: { readonly userId: string; readonly password: string; readonly weakHash: string },
    context: CommandContext,
  ): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    // Not under the command's key, which belongs to what was asked for.
    const { idempotency: _, ...house } = inHouse(context, userId);
    await this.events.update(credentialStream(HOUSE, userId), house, (credential) =>
      rehashPassword({ userId, weakHash, passwordHash }, credential),
    );
  }

  private async credentialOf(userId: string): Promise<Credential> {
    return (await this.events.load(credentialStream(HOUSE, userId))).state;
  }
}

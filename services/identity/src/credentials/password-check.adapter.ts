import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../house-context.js';
import { UserDirectory } from '../users/user-directory/user-directory.port.js';
import { credentialStream, rehashPassword } from './credential.js';
import { Passwords } from './passwords.port.js';

/** A password as somebody shows it. */
export type Shown = { readonly userId: string | undefined; readonly password: string };

/** Looked up where no user is known, so that it takes as long. Nobody ever gets this id: it is of no version. */
const NOBODY = '00000000-0000-0000-8000-000000000000';

/** Whose password it is. Costs the same for an address that nobody has. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly users: UserDirectory,
    private readonly events: EventStore,
    private readonly passwords: Passwords,
  ) {}

  async userBehind(email: string, password: string, context: CommandContext): Promise<string | undefined> {
    const userId = await this.users.idOf(email);
    return (await this.isTheirs({ userId, password }, context)) ? userId : undefined;
  }

  /** Whether it is that user's. What was hashed more cheaply than today is hashed anew. */
  async isTheirs({ userId, password }: Shown, context: CommandContext): Promise<boolean> {
    const hash = await this.hashOf(userId ?? NOBODY);
    const isSame = await this.passwords.matches(password, hash);
    if (!isSame || userId === undefined || hash === null) return false;
    // Checking waits in a queue, in which the password may have been changed.
    if ((await this.hashOf(userId)) !== hash) return false;
    if (this.passwords.isWeak(hash)) await this.hashAnew({ userId, password, weakHash: hash }, context);
    return true;
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

  private async hashOf(userId: string): Promise<string | null> {
    const { state } = await this.events.load(credentialStream(HOUSE, userId));
    return state.passwordHash;
  }
}

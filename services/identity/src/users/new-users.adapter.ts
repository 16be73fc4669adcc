import { derivedId, EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { credentialStream, setPassword } from '../credentials/credential.js';
import { inHouse } from '../house-context.js';
import { type Newcomer, mayBecome } from './newcomer.js';
import { createUser, provedAddress, userStream } from './user.js';
import { addressTaken } from './user.errors.js';

/** Makes users of addresses that were proved. An address is one user's: the id follows from it. */
@Injectable()
export class NewUsers {
  constructor(
    private readonly events: EventStore,
    private readonly keyring: Keyring,
  ) {}

  /** Asked again after a crash it goes on where it stood. @throws DomainError `conflict` `identity.user.address-taken` */
  async make(newcomer: Newcomer, context: CommandContext): Promise<string> {
    const { email, name, passwordHash, locale } = newcomer;
    const userId = derivedId(await this.keyring.indexKey(HOUSE), `user ${email}`);
    const [user, credential] = [userStream(HOUSE, userId), credentialStream(HOUSE, userId)];
    const known = {
      user: (await this.events.load(user)).state,
      credential: (await this.events.load(credential)).state,
    };
    if (!mayBecome(newcomer, known)) throw addressTaken();
    const { idempotency: _, ...house } = inHouse(context, userId);

    await this.events.update(user, house, (state) => createUser({ userId, email, name, locale }, state));
    await this.events.update(credential, house, (state) =>
      state.passwordHash === null ? setPassword({ userId, passwordHash }) : [],
    );
    await this.events.update(user, house, (state) => provedAddress({ userId }, state));
    return userId;
  }
}

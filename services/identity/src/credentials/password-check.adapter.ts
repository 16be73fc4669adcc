import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { UserDirectory } from '../users/user-directory/user-directory.port.js';
import { credentialStream } from './credential.js';
import { Passwords } from './passwords.port.js';

/** Whose password it is. Costs the same for an address that nobody has. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly users: UserDirectory,
    private readonly events: EventStore,
    private readonly passwords: Passwords,
  ) {}

  async userBehind(email: string, password: string): Promise<string | undefined> {
    const userId = await this.users.idOf(email);
    const hash = userId === undefined ? null : await this.hashOf(userId);
    return (await this.passwords.matches(password, hash)) ? userId : undefined;
  }

  private async hashOf(userId: string): Promise<string | null> {
    const { state } = await this.events.load(credentialStream(HOUSE, userId));
    return state.passwordHash;
  }
}

import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import { UserDirectory } from '../users/user-directory/user-directory.port.js';
import { userStream } from '../users/user.js';

/** Whom the installation's settings name as its staff, where they proved that the address is theirs. */
@Injectable()
export class StaffUsers {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly users: UserDirectory,
    private readonly events: EventStore,
  ) {}

  get isAnybody(): boolean {
    return this.settings.staff.length > 0;
  }

  async include(userId: string): Promise<boolean> {
    const named = await Promise.all(this.settings.staff.map((address) => this.users.idOf(address)));
    if (!named.includes(userId)) return false;
    const { state: user } = await this.events.load(userStream(HOUSE, userId));
    return user.status === 'active' && user.isAddressProved;
  }
}

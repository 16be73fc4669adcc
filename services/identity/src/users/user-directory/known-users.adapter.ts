import type { Locale } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { userNotFound } from '../user.errors.js';
import { UserDirectory } from './user-directory.port.js';
import { userInHouse } from './users-in-house.adapter.js';

/** What is known of a user: what no password of theirs may be. */
@Injectable()
export class KnownUsers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly users: UserDirectory,
  ) {}

  /** @throws DomainError `not-found` `identity.user.not-found` also where they were erased */
  async about(userId: string) {
    const user = await userInHouse(this.database, userId);
    if (!user?.email) throw userNotFound(userId);
    const { organizations } = await this.users.profileOf(userId);
    return { email: user.email, name: user.name ?? '', organizationNames: organizations.map(({ name }) => name) };
  }

  /** Where a user is written to, and in which language. @throws DomainError `not-found` `identity.user.not-found` */
  async addressOf(userId: string): Promise<{ readonly to: string; readonly locale: Locale }> {
    const known = await this.addressOfAny(userId);
    if (!known) throw userNotFound(userId);
    return known;
  }

  /** The same; nothing where they were erased. */
  async addressOfAny(userId: string): Promise<{ readonly to: string; readonly locale: Locale } | undefined> {
    const user = await userInHouse(this.database, userId);
    return user?.email ? { to: user.email, locale: await this.users.localeOf(userId) } : undefined;
  }
}

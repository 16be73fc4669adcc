import { erased, GetMe, type MeView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { UserDirectory } from '../user-directory/user-directory.port.js';
import { userInHouse } from '../user-directory/users-in-house.adapter.js';
import { userNotFound } from '../user.errors.js';
import { Held } from './held.adapter.js';

const called = `select o.name from identity.organization o`;
const names = z.array(z.object({ name: z.string() }));

/** Every page begins with it, so that nothing of it waits for the rest. */
@Answers(GetMe)
export class MeQuery implements Answerer<typeof GetMe> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly users: UserDirectory,
    private readonly held: Held,
  ) {}

  async answer(_: object, { tenantId, principal: { id: userId } }: Actor): Promise<MeView> {
    const [user, { locale, organizations }, held] = await Promise.all([
      userInHouse(this.database, userId),
      this.users.profileOf(userId),
      this.held.in(tenantId, userId),
    ]);
    if (!user) throw userNotFound(userId);
    return {
      user: { id: userId, email: user.email ?? erased, name: user.name ?? erased, locale },
      organization: organizations.find(({ id }) => id === tenantId) ?? (await this.visited(tenantId)),
      organizations: [...organizations],
      ...held,
    };
  }

  /** As the installation's staff, who are no members. */
  private async visited(id: string) {
    const [found] = await this.database.read({ tenantId: id }, [{ sql: called, values: [] }]);
    return { id, name: names.parse(found)[0]?.name ?? '' };
  }
}

import { erased, GetMe, type MeView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { KnownOrganizationTable } from '../../organizations/organization-directory/organization-directory.projection.js';
import { UserDirectory } from '../user-directory/user-directory.port.js';
import { userInHouse } from '../user-directory/users-in-house.adapter.js';
import { userNotFound } from '../user.errors.js';
import { Held } from './held.adapter.js';

@Answers(GetMe)
export class MeQuery implements Answerer<typeof GetMe> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly users: UserDirectory,
    private readonly held: Held,
  ) {}

  async answer(_: object, { tenantId, principal: { id: userId } }: Actor): Promise<MeView> {
    const user = await userInHouse(this.database, userId);
    if (!user) throw userNotFound(userId);
    const ids = await this.users.organizationsOf(userId);
    const locale = await this.users.localeOf(userId);
    const organizations = await Promise.all(ids.map((id) => this.organization(id)));
    return {
      user: { id: userId, email: user.email ?? erased, name: user.name ?? erased, locale },
      organization: organizations.find(({ id }) => id === tenantId) ?? (await this.organization(tenantId)),
      organizations,
      ...(await this.held.in(tenantId, userId)),
    };
  }

  private async organization(id: string) {
    const known = await this.database.inTenant({ tenantId: id }, (em) =>
      em.findOne(KnownOrganizationTable, { organizationId: id }),
    );
    return { id, name: known?.name ?? '' };
  }
}

import type { Locale } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { userStream } from '../user.js';
import { type NamedOrganization, UserDirectory } from './user-directory.port.js';

const byEmail = `select u.user_id as "userId" from identity.known_user u where u.email = ? limit 1`;
const users = z.array(z.object({ userId: z.uuid() }));

const activeIn = `select m.tenant_id as id, coalesce(o.name, '') as name
  from identity.known_member m left join identity.organization o on o.organization_id = m.tenant_id
  where m.principal_id = ? and m.is_active`;
const organizations = z.array(z.object({ id: z.uuid(), name: z.string() }));

@Injectable()
export class StoredUserDirectory extends UserDirectory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {
    super();
  }

  override async idOf(email: string): Promise<string | undefined> {
    const [found] = await this.database.read({ tenantId: HOUSE }, [{ sql: byEmail, values: [email] }]);
    return users.parse(found)[0]?.userId;
  }

  override async organizationsOf(userId: string): Promise<readonly string[]> {
    return (await this.profileOf(userId)).organizations.map(({ id }) => id);
  }

  override async localeOf(userId: string): Promise<Locale> {
    return (await this.stored(userId)).locale;
  }

  override async profileOf(userId: string) {
    const { locale, organizationIds } = await this.stored(userId);
    const joined = await Promise.all(organizationIds.map((tenantId) => this.whereActive(tenantId, userId)));
    return { locale, organizations: joined.flat() };
  }

  private async stored(
    userId: string,
  ): Promise<{ readonly locale: Locale; readonly organizationIds: readonly string[] }> {
    const { state } = await this.events.load(userStream(HOUSE, userId));
    return state.status === 'active' ? state : { locale: 'en', organizationIds: [] };
  }

  private async whereActive(tenantId: string, userId: string): Promise<readonly NamedOrganization[]> {
    const [found] = await this.database.read({ tenantId }, [{ sql: activeIn, values: [userId] }]);
    return organizations.parse(found);
  }
}

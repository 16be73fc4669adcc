import type { Locale } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { userStream } from '../user.js';
import { UserDirectory } from './user-directory.port.js';
import { KnownUserTable } from './user-directory.projection.js';

@Injectable()
export class StoredUserDirectory extends UserDirectory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {
    super();
  }

  override async idOf(email: string): Promise<string | undefined> {
    const user = await this.database.inTenant({ tenantId: HOUSE }, (em) => em.findOne(KnownUserTable, { email }));
    return user?.userId;
  }

  override async organizationsOf(userId: string): Promise<readonly string[]> {
    const { state } = await this.events.load(userStream(HOUSE, userId));
    const joined = state.status === 'active' ? state.organizationIds : [];
    const open = await Promise.all(joined.map((tenantId) => this.isActiveIn(tenantId, userId)));
    return joined.filter((_, index) => open[index]);
  }

  override async localeOf(userId: string): Promise<Locale> {
    const { state } = await this.events.load(userStream(HOUSE, userId));
    return state.status === 'active' ? state.locale : 'en';
  }

  private async isActiveIn(tenantId: string, principalId: string): Promise<boolean> {
    const member = await this.database.inTenant({ tenantId }, (em) => em.findOne(KnownMemberTable, { principalId }));
    return member?.isActive ?? false;
  }
}

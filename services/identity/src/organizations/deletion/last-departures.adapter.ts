import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { MemberTable } from '../../members/member-list/member-list.projection.js';
import { leaveOrganization, userStream } from '../../users/user.js';

/** Everybody leaves, in the house, where a sign-in finds its organizations. */
@Injectable()
export class LastDepartures {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async of(organizationId: string, context: CommandContext): Promise<void> {
    const members = await this.database.inTenant({ tenantId: organizationId }, (em) =>
      em.find(MemberTable, { kind: 'user' }),
    );
    for (const { principalId: userId } of members)
      await this.events.update(userStream(HOUSE, userId), inHouse(context, userId), (user) =>
        leaveOrganization({ userId, organizationId }, user),
      );
  }
}

import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { MemberTable } from '../../members/member-list/member-list.projection.js';
import { SecondFactorTable } from '../second-factor-states/second-factor-states.projection.js';
import { secondFactorStream, tellOfSecondFactor } from '../second-factor.js';

/** Members whose second factor is older than the rule: no service was told of it, and each would shut them out. */
@Injectable()
export class ToldMembers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async tell(context: CommandContext): Promise<void> {
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...alone } = context;
    for (const userId of await this.secured(context.actor.tenantId))
      await this.events.update(secondFactorStream(HOUSE, userId), inHouse(alone, userId), (factor) =>
        tellOfSecondFactor(userId, factor),
      );
  }

  private async secured(tenantId: string): Promise<readonly string[]> {
    const members = await this.database.inTenant({ tenantId }, (em) =>
      em.find(MemberTable, { kind: 'user', status: { $ne: 'removed' } }),
    );
    const userIds = members.map(({ principalId }) => principalId);
    const secured = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(SecondFactorTable, { userId: { $in: userIds }, isOn: true }),
    );
    return secured.map(({ userId }) => userId);
  }
}

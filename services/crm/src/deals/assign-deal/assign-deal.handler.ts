import { AssignDeal, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { assignDeal } from './assign-deal.js';

@Handles(AssignDeal)
export class AssignDealHandler implements Handler<typeof AssignDeal> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof AssignDeal>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { dealId } = named;
    await this.assignees.check(tenantId, { assigneeId: named.assigneeId, teamId: named.teamId ?? null });

    const { position } = await this.events.update(dealStream(tenantId, dealId), context, (deal, version) => {
      const assigned = assignDeal({ ...named, reason: 'by-hand' }, reachedDeal(reach, deal));
      checkVersion({ dealId, version, expectedVersion });
      return assigned;
    });
    return { id: dealId, position };
  }
}

import { type InputOf, type Reach, RestoreDeal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { dealStream, reachedDeal } from '../deal.js';
import { restoreDeal } from './restore-deal.js';

@Handles(RestoreDeal)
export class RestoreDealHandler implements Handler<typeof RestoreDeal> {
  constructor(private readonly events: EventStore) {}

  async handle({ dealId }: InputOf<typeof RestoreDeal>, context: CommandContext, reach: Reach) {
    const stream = dealStream(context.actor.tenantId, dealId);
    const { position } = await this.events.update(stream, context, (deal) =>
      restoreDeal({ dealId }, reachedDeal(reach, deal)),
    );
    return { id: dealId, position };
  }
}

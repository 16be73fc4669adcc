import { DeleteDeal, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { deleteDeal } from './delete-deal.js';

@Handles(DeleteDeal)
export class DeleteDealHandler implements Handler<typeof DeleteDeal> {
  constructor(private readonly events: EventStore) {}

  async handle({ dealId, expectedVersion }: InputOf<typeof DeleteDeal>, context: CommandContext, reach: Reach) {
    const stream = dealStream(context.actor.tenantId, dealId);
    const { position } = await this.events.update(stream, context, (deal, version) => {
      const deleted = deleteDeal({ dealId }, reachedDeal(reach, deal));
      checkVersion({ dealId, version, expectedVersion });
      return deleted;
    });
    return { id: dealId, position };
  }
}

import { type InputOf, type Reach, UpdateDeal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { NamedRecords } from '../named-records/named-records.adapter.js';
import { entered } from '../named-records/entered.js';
import { updateDeal } from './update-deal.js';

@Handles(UpdateDeal)
export class UpdateDealHandler implements Handler<typeof UpdateDeal> {
  constructor(
    private readonly events: EventStore,
    private readonly named: NamedRecords,
  ) {}

  async handle(asked: InputOf<typeof UpdateDeal>, context: CommandContext, reach: Reach) {
    const { dealId, title, expectedVersion, ...fields } = asked;
    await this.named.check(fields, context.actor, reach);
    const changes = { ...entered(fields), ...(title !== undefined && { title }) };

    const stream = dealStream(context.actor.tenantId, dealId);
    const { position } = await this.events.update(stream, context, (deal, version) => {
      const updated = updateDeal({ dealId, changes }, reachedDeal(reach, deal));
      checkVersion({ dealId, version, expectedVersion });
      return updated;
    });
    return { id: dealId, position };
  }
}

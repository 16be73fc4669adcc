import { CreateDeal, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { changedFields } from '../../changes/changed-fields.js';
import { noFields } from '../deal-fields.js';
import { DealOrigin } from '../deal-origin/deal-origin.port.js';
import { dealStream } from '../deal.js';
import { entered } from '../named-records/entered.js';
import { NamedRecords } from '../named-records/named-records.adapter.js';
import { createDeal } from './create-deal.js';

@Handles(CreateDeal)
export class CreateDealHandler implements Handler<typeof CreateDeal> {
  constructor(
    private readonly events: EventStore,
    private readonly origin: DealOrigin,
    private readonly named: NamedRecords,
  ) {}

  async handle(input: InputOf<typeof CreateDeal>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { title, contactId, chatId, pipelineId: _pipelineId, stageId: _stageId, ...named } = input;
    await this.named.check(named, context.actor, reach);
    const { dealId, subjectId, stage } = await this.origin.of(input, context, reach);
    const deal = { dealId, contactId, subjectId, title, stage, assigneeId: answererOf(context.actor, reach) };
    const fields = changedFields(noFields, entered(named));

    const { position } = await this.events.update(dealStream(tenantId, dealId), context, (existing) =>
      createDeal({ ...deal, ...(chatId && { chatId }), ...(fields && { fields }) }, existing),
    );
    return { id: dealId, position };
  }
}

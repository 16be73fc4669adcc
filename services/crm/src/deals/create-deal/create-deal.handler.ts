import { CreateDeal, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { DealOrigin } from '../deal-origin/deal-origin.port.js';
import { dealStream } from '../deal.js';
import { createDeal } from './create-deal.js';

@Handles(CreateDeal)
export class CreateDealHandler implements Handler<typeof CreateDeal> {
  constructor(
    private readonly events: EventStore,
    private readonly origin: DealOrigin,
  ) {}

  async handle(input: InputOf<typeof CreateDeal>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { title, contactId, chatId } = input;
    const { dealId, subjectId, stage } = await this.origin.of(input, context, reach);
    const assigneeId = answererOf(context.actor, reach);

    const { position } = await this.events.update(dealStream(tenantId, dealId), context, (existing) =>
      createDeal({ dealId, contactId, subjectId, title, stage, assigneeId, ...(chatId && { chatId }) }, existing),
    );
    return { id: dealId, position };
  }
}

import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Fires, handingOver, recordsOf, type Scheduled, TenantDatabase, type TimerHandler } from '@parley/platform';

import { contactStream } from '../contacts/contact.js';
import { dealStream } from '../deals/deal.js';
import { handContactOver, handDealOver } from './hand-over.js';
import { handOverDue } from './hand-over-due.timer.js';

const deals = `select deal_id as id from crm.deal where assignee_id = ? and is_open and deal_id > ?
  order by deal_id limit ?`;
const contacts = `select contact_id as id from crm.contact where assignee_id = ? and contact_id > ?
  order by contact_id limit ?`;

@Fires(handOverDue)
export class HandOverTimer implements TimerHandler<typeof handOverDue> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async fire(due: Scheduled<typeof handOverDue>): Promise<void> {
    const { tenantId, payload } = due;
    const [context, { principalId, to }] = [handingOver('crm', due, this.clock.now()), payload];
    for await (const dealId of recordsOf(this.database, { tenantId, principalId, sql: deals }))
      await this.events.update(dealStream(tenantId, dealId), context, (deal) =>
        handDealOver({ dealId, principalId, to }, deal),
      );
    for await (const contactId of recordsOf(this.database, { tenantId, principalId, sql: contacts }))
      await this.events.update(contactStream(tenantId, contactId), context, (contact) =>
        handContactOver({ contactId, principalId, to }, contact),
      );
  }
}

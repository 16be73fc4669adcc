import { type EventOf, everyRow, LeadQualified, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { LeadDirectory } from '../lead-directory/lead-directory.port.js';
import { becomeContactAndDeal } from '../qualify-lead/become-contact-and-deal.adapter.js';
import { qualificationOf } from '../qualify-lead/qualify-lead.js';

const consumer = 'crm.on-lead-qualified.v1';

/** What is recorded as qualified becomes a contact and a deal, though whoever said so was cut off meanwhile. */
@Reacts({ consumer, events: [LeadQualified] })
export class OnLeadQualifiedReactor implements Reactor<typeof LeadQualified> {
  constructor(
    private readonly leads: LeadDirectory,
    private readonly clock: Clock,
  ) {}

  async handle(event: Recorded<EventOf<typeof LeadQualified>>, { events }: Effect): Promise<void> {
    const { tenantId, actor } = event.envelope;
    const lead = await this.leads.get(tenantId, event.data.leadId, everyRow);
    const answer = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    // Whoever comes first of the command and this one: it is the doing of whoever qualified it.
    const { kind, id, onBehalfOf } = actor;
    const context = { ...answer, actor: { tenantId, principal: { kind, id }, ...(onBehalfOf && { onBehalfOf }) } };
    await becomeContactAndDeal(events, { lead, as: qualificationOf(event.data), context });
  }
}

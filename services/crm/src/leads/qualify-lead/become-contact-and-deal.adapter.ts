import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';

import { contactStream } from '../../contacts/contact.js';
import { createContactOfLead } from '../../contacts/create-contact/create-contact.js';
import { createDealOfLead } from '../../deals/create-deal/create-deal.js';
import { dealStream } from '../../deals/deal.js';
import type { KnownLead } from '../lead-directory/lead-directory.port.js';
import type { Qualification } from './qualify-lead.js';

export type Becoming = {
  readonly lead: Pick<KnownLead, 'name' | 'identities'>;
  readonly as: Qualification;
  readonly context: CommandContext;
};

/** Makes the contact and the deal that a qualified lead names; what is there already stays. The deal's position. */
export async function becomeContactAndDeal(events: EventStore, { lead, as, context }: Becoming): Promise<string> {
  const { tenantId } = context.actor;
  const { leadId, contactId, dealId, subjectId, assigneeId, title, stage } = as;
  const { name, identities } = lead;

  await events.update(contactStream(tenantId, contactId), context, (contact) =>
    createContactOfLead({ contactId, leadId, subjectId, assigneeId, name, identities }, contact),
  );
  const { position } = await events.update(dealStream(tenantId, dealId), context, (deal) =>
    createDealOfLead({ dealId, leadId, contactId, subjectId, title, stage, assigneeId }, deal),
  );
  return position;
}

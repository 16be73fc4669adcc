import { CreateLead, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { leadStream } from '../lead.js';
import { createLead } from './create-lead.js';
import { phoneOf } from './phone.adapter.js';

@Handles(CreateLead)
export class CreateLeadHandler implements Handler<typeof CreateLead> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle(
    { phone, source = 'member', ...asked }: InputOf<typeof CreateLead>,
    context: CommandContext,
    reach: Reach,
  ) {
    const { tenantId } = context.actor;
    const leadId = (await this.identifiers.of(tenantId)).leadOf(context.commandId);
    const lead = { ...asked, leadId, source, ...(phone !== undefined && { phone: phoneOf(phone) }) };
    const makerId = answererOf(context.actor, reach);

    const { position } = await this.events.update(leadStream(tenantId, leadId), context, (existing) =>
      createLead({ ...lead, makerId }, existing),
    );
    return { id: leadId, position };
  }
}

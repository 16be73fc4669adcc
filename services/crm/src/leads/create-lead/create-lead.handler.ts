import { CreateLead, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { leadStream } from '../lead.js';
import { createLead } from './create-lead.js';
import { phoneOf } from './phone.adapter.js';

@Handles(CreateLead)
export class CreateLeadHandler implements Handler<typeof CreateLead> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly fields: FieldDirectory,
  ) {}

  async handle(input: InputOf<typeof CreateLead>, context: CommandContext, reach: Reach) {
    const { phone, source = 'member', customFields: given = [], ...asked } = input;
    const { tenantId } = context.actor;
    const builtIn = { status: asked.statusId, source: asked.sourceId };
    const values = await this.fields.checked(tenantId, 'lead', { customFields: given, builtIn, isNew: true });
    const customFields = values.filter(({ value }) => value !== null);
    const leadId = (await this.identifiers.of(tenantId)).leadOf(context.commandId);
    const lead = {
      ...{ ...asked, leadId, source },
      ...(phone !== undefined && { phone: phoneOf(phone) }),
      ...(customFields.length > 0 && { customFields }),
    };
    const makerId = answererOf(context.actor, reach);

    const { position } = await this.events.update(leadStream(tenantId, leadId), context, (existing) =>
      createLead({ ...lead, makerId }, existing),
    );
    return { id: leadId, position };
  }
}

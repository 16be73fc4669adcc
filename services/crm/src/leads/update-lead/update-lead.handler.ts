import { type InputOf, type Reach, UpdateLead } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { phoneOf } from '../create-lead/phone.adapter.js';
import { checkVersion } from '../expected-version.js';
import { leadStream, reachedLead } from '../lead.js';
import { updateLead } from './update-lead.js';

@Handles(UpdateLead)
export class UpdateLeadHandler implements Handler<typeof UpdateLead> {
  constructor(
    private readonly events: EventStore,
    private readonly fields: FieldDirectory,
  ) {}

  async handle(input: InputOf<typeof UpdateLead>, context: CommandContext, reach: Reach) {
    const { leadId, expectedVersion, customFields = [], phone, ...asked } = input;
    const { tenantId } = context.actor;
    const builtIn = { status: asked.statusId, source: asked.sourceId };
    const values = await this.fields.checked(tenantId, 'lead', { customFields, builtIn, isNew: false });
    const changes = { ...asked, ...(phone !== undefined && { phone: phone === null ? null : phoneOf(phone) }) };

    const { position } = await this.events.update(leadStream(tenantId, leadId), context, (lead, version) => {
      const updated = updateLead({ leadId, changes, customFields: values }, reachedLead(reach, lead));
      checkVersion({ leadId, version, expectedVersion });
      return updated;
    });
    return { id: leadId, position };
  }
}

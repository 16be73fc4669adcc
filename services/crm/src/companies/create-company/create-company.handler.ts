import { CreateCompany, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { companyStream } from '../company.js';
import { keptFields } from '../kept-fields.adapter.js';
import { createCompanyByHand } from './create-company.js';

@Handles(CreateCompany)
export class CreateCompanyHandler implements Handler<typeof CreateCompany> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly fields: FieldDirectory,
  ) {}

  async handle(asked: InputOf<typeof CreateCompany>, context: CommandContext, reach: Reach) {
    const { name, customFields: said, ...fields } = asked;
    const { tenantId } = context.actor;
    const companyId = (await this.identifiers.of(tenantId)).companyOf(name);
    const builtIn = { status: asked.statusId, 'lifecycle-stage': asked.lifecycleStageId };
    const given = { customFields: said ?? [], builtIn, isNew: true };
    const checked = await this.fields.checked(tenantId, 'company', given);
    const customFields = checked.filter(({ value }) => value !== null);
    const known = { companyId, name, fields: keptFields(fields), ...(said && { customFields }) };
    const made = { ...known, makerId: answererOf(context.actor, reach) };

    const { position } = await this.events.update(companyStream(tenantId, companyId), context, (existing) =>
      createCompanyByHand(made, existing),
    );
    return { id: companyId, position };
  }
}

import { CreateCompany, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { companyStream } from '../company.js';
import { keptFields } from '../kept-fields.adapter.js';
import { createCompanyByHand } from './create-company.js';

@Handles(CreateCompany)
export class CreateCompanyHandler implements Handler<typeof CreateCompany> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle({ name, ...asked }: InputOf<typeof CreateCompany>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const companyId = (await this.identifiers.of(tenantId)).companyOf(name);
    const made = { companyId, name, fields: keptFields(asked), makerId: answererOf(context.actor, reach) };

    const { position } = await this.events.update(companyStream(tenantId, companyId), context, (existing) =>
      createCompanyByHand(made, existing),
    );
    return { id: companyId, position };
  }
}

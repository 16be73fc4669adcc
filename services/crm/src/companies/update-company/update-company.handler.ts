import { type InputOf, type Reach, UpdateCompany } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { companyStream, reachedCompany } from '../company.js';
import { checkVersion } from '../expected-version.js';
import { keptFields } from '../kept-fields.adapter.js';
import { updateCompany } from './update-company.js';

@Handles(UpdateCompany)
export class UpdateCompanyHandler implements Handler<typeof UpdateCompany> {
  constructor(
    private readonly events: EventStore,
    private readonly fields: FieldDirectory,
  ) {}

  async handle(asked: InputOf<typeof UpdateCompany>, context: CommandContext, reach: Reach) {
    const { companyId, expectedVersion, customFields: said = [], ...fields } = asked;
    const { tenantId } = context.actor;
    const changes = keptFields(fields);
    const builtIn = { status: asked.statusId, 'lifecycle-stage': asked.lifecycleStageId };
    const given = { customFields: said, builtIn, isNew: false };
    const customFields = await this.fields.checked(tenantId, 'company', given);
    const stream = companyStream(tenantId, companyId);
    const { position } = await this.events.update(stream, context, (company, version) => {
      const updated = updateCompany({ companyId, changes, customFields }, reachedCompany(reach, company));
      checkVersion({ companyId, version, expectedVersion });
      return updated;
    });
    return { id: companyId, position };
  }
}

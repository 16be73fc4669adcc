import { type InputOf, type Reach, UpdateCompany } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { companyStream, reachedCompany } from '../company.js';
import { checkVersion } from '../expected-version.js';
import { keptFields } from '../kept-fields.adapter.js';
import { updateCompany } from './update-company.js';

@Handles(UpdateCompany)
export class UpdateCompanyHandler implements Handler<typeof UpdateCompany> {
  constructor(private readonly events: EventStore) {}

  async handle(asked: InputOf<typeof UpdateCompany>, context: CommandContext, reach: Reach) {
    const { companyId, expectedVersion, ...fields } = asked;
    const changes = keptFields(fields);
    const stream = companyStream(context.actor.tenantId, companyId);
    const { position } = await this.events.update(stream, context, (company, version) => {
      const updated = updateCompany({ companyId, changes }, reachedCompany(reach, company));
      checkVersion({ companyId, version, expectedVersion });
      return updated;
    });
    return { id: companyId, position };
  }
}

import { DeleteCompany, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { companyStream, reachedCompany } from '../company.js';
import { checkVersion } from '../expected-version.js';
import { deleteCompany } from './delete-company.js';

@Handles(DeleteCompany)
export class DeleteCompanyHandler implements Handler<typeof DeleteCompany> {
  constructor(private readonly events: EventStore) {}

  async handle({ companyId, expectedVersion }: InputOf<typeof DeleteCompany>, context: CommandContext, reach: Reach) {
    const stream = companyStream(context.actor.tenantId, companyId);
    const { position } = await this.events.update(stream, context, (company, version) => {
      const deleted = deleteCompany({ companyId }, reachedCompany(reach, company));
      checkVersion({ companyId, version, expectedVersion });
      return deleted;
    });
    return { id: companyId, position };
  }
}

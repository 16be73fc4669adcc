import { type InputOf, type Reach, RestoreCompany } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { companyStream, reachedCompany } from '../company.js';
import { restoreCompany } from './restore-company.js';

@Handles(RestoreCompany)
export class RestoreCompanyHandler implements Handler<typeof RestoreCompany> {
  constructor(private readonly events: EventStore) {}

  async handle({ companyId }: InputOf<typeof RestoreCompany>, context: CommandContext, reach: Reach) {
    const stream = companyStream(context.actor.tenantId, companyId);
    const { position } = await this.events.update(stream, context, (company) =>
      restoreCompany({ companyId }, reachedCompany(reach, company)),
    );
    return { id: companyId, position };
  }
}

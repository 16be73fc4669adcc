import { AssignCompany, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { companyStream, reachedCompany } from '../company.js';
import { checkVersion } from '../expected-version.js';
import { assignCompany } from './assign-company.js';

@Handles(AssignCompany)
export class AssignCompanyHandler implements Handler<typeof AssignCompany> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof AssignCompany>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { companyId } = named;
    await this.assignees.check(tenantId, { assigneeId: named.assigneeId, teamId: named.teamId ?? null });

    const { position } = await this.events.update(companyStream(tenantId, companyId), context, (company, version) => {
      const assigned = assignCompany({ ...named, reason: 'by-hand' }, reachedCompany(reach, company));
      checkVersion({ companyId, version, expectedVersion });
      return assigned;
    });
    return { id: companyId, position };
  }
}

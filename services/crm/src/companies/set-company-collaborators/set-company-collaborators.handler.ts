import { type InputOf, newcomersAmong, type Reach, SetCompanyCollaborators } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { companyVersion } from '../company.errors.js';
import { companyStream, reachedCompany } from '../company.js';
import { setCompanyCollaborators } from './set-company-collaborators.js';

type Input = InputOf<typeof SetCompanyCollaborators>;

@Handles(SetCompanyCollaborators)
export class SetCompanyCollaboratorsHandler implements Handler<typeof SetCompanyCollaborators> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: Input, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { companyId, collaboratorIds } = named;
    const stream = companyStream(tenantId, companyId);
    const { state } = await this.events.load(stream);
    await this.assignees.checkMembers(tenantId, newcomersAmong(collaboratorIds, reachedCompany(reach, state)));

    const { position } = await this.events.update(stream, context, (company, version) => {
      const shared = setCompanyCollaborators(named, reachedCompany(reach, company));
      if (expectedVersion !== undefined && expectedVersion !== version) throw companyVersion(companyId, version);
      return shared;
    });
    return { id: companyId, position };
  }
}

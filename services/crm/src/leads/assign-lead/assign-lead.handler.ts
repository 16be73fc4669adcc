import { AssignLead, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { leadStream, reachedLead } from '../lead.js';
import { assignLead } from './assign-lead.js';

@Handles(AssignLead)
export class AssignLeadHandler implements Handler<typeof AssignLead> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof AssignLead>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { leadId } = named;
    await this.assignees.check(tenantId, { assigneeId: named.assigneeId, teamId: named.teamId ?? null });

    const { position } = await this.events.update(leadStream(tenantId, leadId), context, (lead, version) => {
      const assigned = assignLead({ ...named, reason: 'by-hand' }, reachedLead(reach, lead));
      checkVersion({ leadId, version, expectedVersion });
      return assigned;
    });
    return { id: leadId, position };
  }
}

import { type InputOf, type Reach, ReopenLead } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { leadStream, reachedLead } from '../lead.js';
import { reopenLead } from './reopen-lead.js';

@Handles(ReopenLead)
export class ReopenLeadHandler implements Handler<typeof ReopenLead> {
  constructor(private readonly events: EventStore) {}

  async handle({ leadId, expectedVersion }: InputOf<typeof ReopenLead>, context: CommandContext, reach: Reach) {
    const stream = leadStream(context.actor.tenantId, leadId);
    const { position } = await this.events.update(stream, context, (lead, version) => {
      const reopened = reopenLead({ leadId }, reachedLead(reach, lead));
      checkVersion({ leadId, version, expectedVersion });
      return reopened;
    });
    return { id: leadId, position };
  }
}

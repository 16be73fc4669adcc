import { DiscardLead, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { leadStream, reachedLead } from '../lead.js';
import { discardLead } from './discard-lead.js';

@Handles(DiscardLead)
export class DiscardLeadHandler implements Handler<typeof DiscardLead> {
  constructor(private readonly events: EventStore) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof DiscardLead>, context: CommandContext, reach: Reach) {
    const { leadId } = named;
    const stream = leadStream(context.actor.tenantId, leadId);
    const { position } = await this.events.update(stream, context, (lead, version) => {
      const discarded = discardLead(named, reachedLead(reach, lead));
      checkVersion({ leadId, version, expectedVersion });
      return discarded;
    });
    return { id: leadId, position };
  }
}

import { type InputOf, QualifyLead, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { LeadDirectory } from '../lead-directory/lead-directory.port.js';
import { leadStream, reachedLead } from '../lead.js';
import { becomeContactAndDeal } from './become-contact-and-deal.adapter.js';
import { QualificationFacts } from './qualification-facts.adapter.js';
import { qualifyLead } from './qualify-lead.js';

@Handles(QualifyLead)
export class QualifyLeadHandler implements Handler<typeof QualifyLead> {
  constructor(
    private readonly events: EventStore,
    private readonly leads: LeadDirectory,
    private readonly facts: QualificationFacts,
  ) {}

  /** The lead first, so that it never goes on as a lead beside its deal; a reaction makes what a crash left out. */
  async handle({ expectedVersion, ...asked }: InputOf<typeof QualifyLead>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { leadId } = asked;
    const lead = await this.leads.get(tenantId, leadId, reach);
    const as = await this.facts.of({ ...asked, lead }, context, reach);
    const following = { ...context, correlationId: lead.correlationId };

    const { eventIds } = await this.events.update(leadStream(tenantId, leadId), following, (state, version) => {
      const qualified = qualifyLead(as, reachedLead(reach, state));
      checkVersion({ leadId, version, expectedVersion });
      return qualified;
    });
    const { idempotency: _, ...unkeyed } = following;
    const because = { ...unkeyed, causationId: eventIds[0] ?? context.causationId };
    const position = await becomeContactAndDeal(this.events, { lead, as, context: because });
    return { id: leadId, position };
  }
}

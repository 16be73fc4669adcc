import { type InputOf, newcomersAmong, type Reach, SetDealCollaborators } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { setDealCollaborators } from './set-deal-collaborators.js';

type Input = InputOf<typeof SetDealCollaborators>;

@Handles(SetDealCollaborators)
export class SetDealCollaboratorsHandler implements Handler<typeof SetDealCollaborators> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: Input, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { dealId, collaboratorIds } = named;
    const stream = dealStream(tenantId, dealId);
    const { state } = await this.events.load(stream);
    await this.assignees.checkMembers(tenantId, newcomersAmong(collaboratorIds, reachedDeal(reach, state)));

    const { position } = await this.events.update(stream, context, (deal, version) => {
      const shared = setDealCollaborators(named, reachedDeal(reach, deal));
      checkVersion({ dealId, version, expectedVersion });
      return shared;
    });
    return { id: dealId, position };
  }
}

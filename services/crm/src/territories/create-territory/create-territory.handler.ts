import { CreateTerritory, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { assertConditions } from '../matching/allowed-conditions.adapter.js';
import { givenConditions, territoriesStream } from '../territory.js';
import { createTerritory } from './create-territory.js';

@Handles(CreateTerritory)
export class CreateTerritoryHandler implements Handler<typeof CreateTerritory> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle(input: InputOf<typeof CreateTerritory>, context: CommandContext, reach: Reach) {
    assertConditions(input, reach);
    const { tenantId } = context.actor;
    const { contactConditions = null, dealConditions = null, assigneeId = null, ...named } = input;
    await this.assignees.check(tenantId, { assigneeId, teamId: input.teamId });
    const territoryId = context.commandId;
    const territory = {
      ...{ ...named, territoryId, assigneeId },
      contactConditions: givenConditions(contactConditions),
      dealConditions: givenConditions(dealConditions),
    };

    const { position } = await this.events.update(territoriesStream(tenantId), context, (territories) =>
      createTerritory(territory, territories),
    );
    return { id: territoryId, position };
  }
}

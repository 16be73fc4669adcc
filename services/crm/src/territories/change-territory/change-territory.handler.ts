import { ChangeTerritory, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { assertConditions } from '../matching/allowed-conditions.adapter.js';
import { givenConditions, territoriesStream } from '../territory.js';
import { changeTerritory } from './change-territory.js';

@Handles(ChangeTerritory)
export class ChangeTerritoryHandler implements Handler<typeof ChangeTerritory> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle(input: InputOf<typeof ChangeTerritory>, context: CommandContext, reach: Reach) {
    assertConditions(input, reach);
    const { tenantId } = context.actor;
    const { territoryId: id, assigneeId = null, teamId = null } = input;
    await this.assignees.check(tenantId, { assigneeId, teamId });
    const { position } = await this.events.update(territoriesStream(tenantId), context, (territories) =>
      changeTerritory(changeOf(input), territories),
    );
    return { id, position };
  }
}

const changeOf = ({ contactConditions, dealConditions, ...input }: InputOf<typeof ChangeTerritory>) => ({
  ...input,
  ...(contactConditions !== undefined && { contactConditions: givenConditions(contactConditions) }),
  ...(dealConditions !== undefined && { dealConditions: givenConditions(dealConditions) }),
});

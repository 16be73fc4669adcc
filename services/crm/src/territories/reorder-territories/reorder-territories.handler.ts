import { type InputOf, ReorderTerritories } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { territoriesStream } from '../territory.js';
import { reorderTerritories } from './reorder-territories.js';

@Handles(ReorderTerritories)
export class ReorderTerritoriesHandler implements Handler<typeof ReorderTerritories> {
  constructor(private readonly events: EventStore) {}

  async handle({ territoryIds }: InputOf<typeof ReorderTerritories>, context: CommandContext) {
    const { tenantId } = context.actor;
    const { position } = await this.events.update(territoriesStream(tenantId), context, (territories) =>
      reorderTerritories(territoryIds, territories),
    );
    return { id: tenantId, position };
  }
}

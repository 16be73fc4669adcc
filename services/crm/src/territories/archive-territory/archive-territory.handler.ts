import { ArchiveTerritory, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { territoriesStream } from '../territory.js';
import { archiveTerritory } from './archive-territory.js';

@Handles(ArchiveTerritory)
export class ArchiveTerritoryHandler implements Handler<typeof ArchiveTerritory> {
  constructor(private readonly events: EventStore) {}

  async handle({ territoryId }: InputOf<typeof ArchiveTerritory>, context: CommandContext) {
    const stream = territoriesStream(context.actor.tenantId);
    const { position } = await this.events.update(stream, context, (territories) =>
      archiveTerritory(territoryId, territories),
    );
    return { id: territoryId, position };
  }
}

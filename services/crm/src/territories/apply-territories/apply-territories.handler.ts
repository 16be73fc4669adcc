import { ApplyTerritories } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { requestApplication } from './advance-application.js';
import { applicationStream } from './application.js';

@Handles(ApplyTerritories)
export class ApplyTerritoriesHandler implements Handler<typeof ApplyTerritories> {
  constructor(private readonly events: EventStore) {}

  async handle(_input: unknown, context: CommandContext) {
    const { commandId: id, actor } = context;
    const inChangeSet = { ...context, changeSetId: id };
    const { position } = await this.events.update(applicationStream(actor.tenantId, id), inChangeSet, (application) =>
      requestApplication(id, application),
    );
    return { id, position };
  }
}

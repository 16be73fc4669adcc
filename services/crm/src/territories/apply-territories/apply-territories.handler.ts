import { ApplyTerritories } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, TenantDatabase } from '@parley/platform';

import { laterThan, requestApplication } from './advance-application.js';
import { applicationStream } from './application.js';
import { lastRequestedAt } from './territory-application.table.js';

@Handles(ApplyTerritories)
export class ApplyTerritoriesHandler implements Handler<typeof ApplyTerritories> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
  ) {}

  async handle(_input: unknown, context: CommandContext) {
    const { commandId: id, actor } = context;
    const last = await this.database.inTenant(actor, lastRequestedAt);
    const inChangeSet = { ...context, changeSetId: id, now: laterThan(last, context.now) };
    const { position } = await this.events.update(applicationStream(actor.tenantId, id), inChangeSet, (application) =>
      requestApplication(id, application),
    );
    return { id, position };
  }
}

import { type InputOf, RequestOrganizationExport } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ExportSchedule } from '../export-job/export-schedule.adapter.js';
import { organizationExportStream, requestExport } from '../organization-export.js';
import { ProvedOwners } from './proved-owners.adapter.js';

@Handles(RequestOrganizationExport)
export class RequestOrganizationExportHandler implements Handler<typeof RequestOrganizationExport> {
  constructor(
    private readonly events: EventStore,
    private readonly owners: ProvedOwners,
    private readonly schedule: ExportSchedule,
  ) {}

  async handle(shown: InputOf<typeof RequestOrganizationExport>, context: CommandContext) {
    const { actor, commandId: id } = context;
    const isOwners = await this.owners.isOne(shown, context);
    if (isOwners) await this.schedule.begin(id, context);
    const { position } = await this.events.update(organizationExportStream(actor.tenantId, id), context, (state) =>
      requestExport({ organizationExportId: id, isOwner: isOwners }, state),
    );
    return { id, position };
  }
}

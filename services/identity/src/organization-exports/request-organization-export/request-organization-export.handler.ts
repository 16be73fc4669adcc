import { RequestOrganizationExport } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { isOwner } from '../../members/managing.js';
import { OwnersWishes } from '../../organizations/owners-wishes.adapter.js';
import { ExportSchedule } from '../export-job/export-schedule.adapter.js';
import { organizationExportStream, requestExport } from '../organization-export.js';

@Handles(RequestOrganizationExport)
export class RequestOrganizationExportHandler implements Handler<typeof RequestOrganizationExport> {
  constructor(
    private readonly events: EventStore,
    private readonly owners: OwnersWishes,
    private readonly schedule: ExportSchedule,
  ) {}

  async handle(_: object, context: CommandContext) {
    const { actor, commandId: id } = context;
    const isOwners = isOwner(await this.owners.rolesOf(actor));
    if (isOwners) await this.schedule.begin(id, context);
    const { position } = await this.events.update(organizationExportStream(actor.tenantId, id), context, (state) =>
      requestExport({ organizationExportId: id, isOwner: isOwners }, state),
    );
    return { id, position };
  }
}

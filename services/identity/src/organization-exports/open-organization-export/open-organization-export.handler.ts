import { type InputOf, OpenOrganizationExport } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { isOwner } from '../../members/managing.js';
import { OwnersWishes } from '../../organizations/owners-wishes.adapter.js';
import { openExport, organizationExportStream } from '../organization-export.js';
import { ExportTickets } from './export-tickets.adapter.js';

const MINUTES = 5 * 60_000;

@Handles(OpenOrganizationExport)
export class OpenOrganizationExportHandler implements Handler<typeof OpenOrganizationExport> {
  constructor(
    private readonly events: EventStore,
    private readonly owners: OwnersWishes,
    private readonly tickets: ExportTickets,
  ) {}

  async handle({ organizationExportId }: InputOf<typeof OpenOrganizationExport>, context: CommandContext) {
    const { now, actor } = context;
    const opening = { organizationExportId, now, isOwner: isOwner(await this.owners.rolesOf(actor)) };
    const stream = organizationExportStream(actor.tenantId, organizationExportId);
    const { position } = await this.events.update(stream, context, (state) => openExport(opening, state));
    const { tenantId, principal } = actor;
    const expiresAt = new Date(Date.parse(now) + MINUTES).toISOString();
    const ticket = await this.tickets.issue({ tenantId, organizationExportId, ownerId: principal.id, expiresAt });
    return { id: organizationExportId, position, ticket, expiresAt };
  }
}

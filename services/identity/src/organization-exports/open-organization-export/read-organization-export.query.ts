import { type InputOf, ReadOrganizationExport } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type Answerer, Answers } from '@parley/platform';

import { PART_BYTES } from '../export-files/parts.js';
import { StoredParts } from '../export-files/stored-parts.adapter.js';
import { exportTicketInvalid } from '../organization-export.errors.js';
import { organizationExportStream } from '../organization-export.js';
import { ShownTickets } from './shown-tickets.adapter.js';

@Answers(ReadOrganizationExport)
export class ReadOrganizationExportQuery implements Answerer<typeof ReadOrganizationExport> {
  constructor(
    private readonly events: EventStore,
    private readonly tickets: ShownTickets,
    private readonly stored: StoredParts,
  ) {}

  async answer({ ticket, part }: InputOf<typeof ReadOrganizationExport>) {
    const { tenantId, organizationExportId } = await this.tickets.read(ticket, part);
    const { state } = await this.events.load(organizationExportStream(tenantId, organizationExportId));
    if (state.status !== 'finished') throw exportTicketInvalid();
    const partCount = Math.max(1, Math.ceil(state.bytes / PART_BYTES));
    if (part >= partCount) throw exportTicketInvalid();
    const data = await this.stored.read({ tenantId, organizationExportId, file: state.file }, part);
    return { organizationId: tenantId, bytes: state.bytes, partCount, data: data.toString('base64') };
  }
}

import { type EventOf, OrganizationDeleted, type Recorded } from '@parley/contracts';
import { Reacts, type Reactor } from '@parley/platform';

import { ExportFiles } from '../export-files/export-files.port.js';

const consumer = 'identity.on-organization-deleted.v1';

/** What was taken out of a deleted organization can't be opened any more, and takes no room. */
@Reacts({ consumer, events: [OrganizationDeleted] })
export class OnOrganizationDeletedReactor implements Reactor<typeof OrganizationDeleted> {
  constructor(private readonly files: ExportFiles) {}

  handle({ envelope: { tenantId } }: Recorded<EventOf<typeof OrganizationDeleted>>): Promise<void> {
    return this.files.removeAll(tenantId);
  }
}

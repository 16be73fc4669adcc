import { EventStore, Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { organizationStream } from '../organization.js';
import { LastDepartures } from './last-departures.adapter.js';
import { deleteOrganization, isDue } from './organization-deletion.js';

/** Ends an organization for good. */
@Injectable()
export class Destruction {
  constructor(
    private readonly keyring: Keyring,
    private readonly events: EventStore,
    private readonly departures: LastDepartures,
  ) {}

  /** The keys go first: should the event be lost, whoever asked comes again and says it. */
  async ofDue(organizationId: string, context: CommandContext): Promise<void> {
    const stream = organizationStream(organizationId, organizationId);
    const { now } = context;
    if (!isDue((await this.events.load(stream)).state, now)) return;
    await this.departures.of(organizationId, context);
    await this.keyring.eraseOrganization(organizationId);
    await this.events.update(stream, context, (state) => deleteOrganization({ organizationId, now }, state));
  }
}

import { Keyring } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { SignedText } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { exportTicketInvalid } from '../organization-export.errors.js';

const named = z.object({
  tenantId: z.uuid(),
  organizationExportId: z.uuid(),
  /** Who opened it: the ticket is worth nothing without them. */
  ownerId: z.uuid(),
  expiresAt: z.iso.datetime(),
});

export type Ticket = z.infer<typeof named>;

/** A download that began in time may take that much longer. */
const UNDER_WAY_MS = 60 * 60_000;

/** What downloads one export for a few minutes. */
@Injectable()
export class ExportTickets {
  private readonly signed: SignedText;

  constructor(
    keyring: Keyring,
    private readonly clock: Clock,
  ) {
    this.signed = new SignedText(keyring, { mark: 'x', purpose: 'identity:organization-export-ticket' });
  }

  issue(ticket: Ticket): Promise<string> {
    return this.signed.write(ticket);
  }

  /**
   * The first part must be asked for in time; those after it follow from there.
   * @throws DomainError `not-found` `identity.organization-export.ticket-invalid`
   */
  async read(shown: string, part: number): Promise<Ticket> {
    const { data: ticket } = named.safeParse(await this.signed.read(shown));
    const late = part === 0 ? 0 : UNDER_WAY_MS;
    if (!ticket || this.clock.now().getTime() >= Date.parse(ticket.expiresAt) + late) throw exportTicketInvalid();
    return ticket;
  }
}

import { timingSafeEqual } from 'node:crypto';

import { derivedKey, Keyring } from '@parley/eventsourcing';
import { Clock, HOUSE } from '@parley/kernel';
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

/** Told apart from keys and tokens, which no address may hold. */
const MARK = 'x';

/** A download that began in time may take that much longer. */
const UNDER_WAY_MS = 60 * 60_000;

/**
 * What downloads one export for a few minutes. Signed under the house's index key: no organization is looked at, nor a
 * key of it made, before the signature is found to be true.
 */
@Injectable()
export class ExportTickets {
  constructor(
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  async issue(ticket: Ticket): Promise<string> {
    const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
    return [MARK, text, await this.signatureOf(text)].join('.');
  }

  /**
   * The first part must be asked for in time; those after it follow from there.
   * @throws DomainError `not-found` `identity.organization-export.ticket-invalid`
   */
  async read(shown: string, part: number): Promise<Ticket> {
    const [mark, text = '', signature = ''] = shown.split('.');
    if (mark !== MARK || !isSame(await this.signatureOf(text), signature)) throw exportTicketInvalid();
    const ticket = readable(text);
    const late = part === 0 ? 0 : UNDER_WAY_MS;
    if (!ticket || this.clock.now().getTime() >= Date.parse(ticket.expiresAt) + late) throw exportTicketInvalid();
    return ticket;
  }

  private async signatureOf(text: string): Promise<string> {
    return derivedKey(await this.keyring.indexKey(HOUSE), `identity:organization-export-ticket:${text}`);
  }
}

function isSame(signed: string, shown: string): boolean {
  const [one, other] = [Buffer.from(signed), Buffer.from(shown)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function readable(text: string): Ticket | undefined {
  try {
    return named.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

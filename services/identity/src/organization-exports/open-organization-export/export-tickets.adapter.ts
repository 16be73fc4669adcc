import { timingSafeEqual } from 'node:crypto';

import { derivedKey, Keyring } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { exportTicketInvalid } from '../organization-export.errors.js';

const named = z.object({ tenantId: z.uuid(), organizationExportId: z.uuid(), expiresAt: z.iso.datetime() });

export type Ticket = z.infer<typeof named>;

/** Told apart from keys and tokens, which no address may hold. */
const MARK = 'x';

/** What downloads one export for a few minutes: signed under the organization's index key, so that it dies with it. */
@Injectable()
export class ExportTickets {
  constructor(
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  async issue(ticket: Ticket): Promise<string> {
    const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
    return [MARK, text, await this.signatureOf(ticket.tenantId, text)].join('.');
  }

  /** @throws DomainError `not-found` `identity.organization-export.ticket-invalid` */
  async read(shown: string): Promise<Ticket> {
    const [mark, text = '', signature = ''] = shown.split('.');
    const ticket = readable(text);
    if (mark !== MARK || !ticket || this.clock.now().toISOString() >= ticket.expiresAt) throw exportTicketInvalid();
    const signed = await this.signatureOf(ticket.tenantId, text);
    const [one, other] = [Buffer.from(signed), Buffer.from(signature)];
    if (one.length !== other.length || !timingSafeEqual(one, other)) throw exportTicketInvalid();
    return ticket;
  }

  private async signatureOf(tenantId: string, text: string): Promise<string> {
    return derivedKey(await this.keyring.indexKey(tenantId), `identity:organization-export-ticket:${text}`);
  }
}

function readable(text: string): Ticket | undefined {
  try {
    return named.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

import { principalSchema } from '@parley/contracts';
import { Keyring } from '@parley/eventsourcing';
import { type Actor, Clock } from '@parley/kernel';
import { SignedText } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { CrmSettings } from '../crm.settings.js';
import { fileTicketInvalid } from './file.errors.js';

const MINUTE = 60_000;

export type Use = 'upload' | 'download';

/** For how long something may begin. */
const lifetimes: Readonly<Record<Use, number>> = { upload: 15 * MINUTE, download: 5 * MINUTE };

/** What began in time may take that much longer. */
const UNDER_WAY = 24 * 60 * MINUTE;

const named = z.object({
  use: z.enum(['upload', 'download']),
  fileId: z.uuid(),
  tenantId: z.uuid(),
  /** Who asked for it: the ticket does what they may do, for as long as they may. */
  principal: principalSchema,
  onBehalfOf: z.string().optional(),
  expiresAt: z.iso.datetime(),
});

/** Whose file is meant, in whose name. */
export type Meant = { readonly actor: Actor; readonly fileId: string };

/** What stands in the address of an upload or a download, and is all that it needs. */
@Injectable()
export class FileTickets {
  private readonly signed: SignedText;

  constructor(
    keyring: Keyring,
    private readonly clock: Clock,
    private readonly settings: CrmSettings,
  ) {
    this.signed = new SignedText(keyring, { mark: 'f', purpose: 'crm:file-ticket' });
  }

  /** How many bytes one file may have. */
  get most(): number {
    return this.settings.largestFileBytes;
  }

  async issue(use: Use, { actor, fileId }: Meant) {
    const expiresAt = new Date(this.clock.now().getTime() + lifetimes[use]).toISOString();
    return { ticket: await this.signed.write({ use, fileId, ...actor, expiresAt }), expiresAt };
  }

  /** @throws DomainError `not-found` `crm.file.ticket-invalid` */
  read(use: Use, shown: string): Promise<Meant> {
    return this.readWithin(use, shown, 0);
  }

  /** One that was good when it was shown first. @throws DomainError `not-found` `crm.file.ticket-invalid` */
  readUnderWay(use: Use, shown: string): Promise<Meant> {
    return this.readWithin(use, shown, UNDER_WAY);
  }

  private async readWithin(use: Use, shown: string, late: number): Promise<Meant> {
    const { data: ticket } = named.safeParse(await this.signed.read(shown));
    const isOver = !ticket || this.clock.now().getTime() >= Date.parse(ticket.expiresAt) + late;
    if (isOver || ticket.use !== use) throw fileTicketInvalid();
    const { tenantId, principal, onBehalfOf, fileId } = ticket;
    return { actor: { tenantId, principal, ...(onBehalfOf !== undefined && { onBehalfOf }) }, fileId };
  }
}

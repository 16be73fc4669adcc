import { Injectable } from '@nestjs/common';

import { isOwner } from '../../members/managing.js';
import { OwnersWishes } from '../../organizations/owners-wishes.adapter.js';
import { exportTicketInvalid } from '../organization-export.errors.js';
import { ExportTickets, type Ticket } from './export-tickets.adapter.js';

/** Tickets that were signed, of those who are owners still. */
@Injectable()
export class ShownTickets {
  constructor(
    private readonly tickets: ExportTickets,
    private readonly owners: OwnersWishes,
  ) {}

  /** @throws DomainError `not-found` `identity.organization-export.ticket-invalid` */
  async read(shown: string, part: number): Promise<Ticket> {
    const ticket = await this.tickets.read(shown, part);
    const { tenantId, ownerId: id } = ticket;
    const roles = await this.owners.rolesOf({ tenantId, principal: { kind: 'user', id } });
    if (!isOwner(roles)) throw exportTicketInvalid();
    return ticket;
  }
}

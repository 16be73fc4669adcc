import { isReached, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Memberships, reachBy } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { contactNotFound } from '../contact.errors.js';
import { ContactDirectory, type KnownContact } from './contact-directory.port.js';

/** A contact as whoever is to have something with it may see it. */
@Injectable()
export class ReachedContacts {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly memberships: Memberships,
  ) {}

  /**
   * Goes by the rows over which contacts may be read, else by those of what is done.
   * @throws DomainError `not-found` `crm.contact.not-found`
   */
  async get(contactId: string, actor: Actor, otherwise: Reach): Promise<KnownContact> {
    const contact = await this.contacts.get(actor.tenantId, contactId);
    const reach = (await reachBy(this.memberships, 'contacts:read', actor)) ?? otherwise;
    if (!isReached(reach, contact)) throw contactNotFound(contactId);
    return contact;
  }
}

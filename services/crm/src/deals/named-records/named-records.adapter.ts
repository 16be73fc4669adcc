import type { DealInput, Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CompanyDirectory } from '../../companies/company-directory/company-directory.port.js';
import { ReachedContacts } from '../../contacts/contact-directory/reached-contacts.adapter.js';

/** The company and the contacts that somebody names of a deal. */
@Injectable()
export class NamedRecords {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly contacts: ReachedContacts,
  ) {}

  /** @throws DomainError `not-found` `crm.company.not-found` | `crm.contact.not-found` */
  async check({ companyId, contactIds }: DealInput, actor: Actor, reach: Reach): Promise<void> {
    await this.companies.check(companyId, actor, reach);
    for (const contactId of contactIds ?? []) await this.contacts.get(contactId, actor, reach);
  }
}

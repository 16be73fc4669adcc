import { ContactCompanyLinked, type ContactEvent } from '@parley/contracts';

import type { Contact } from '../../contacts/contact.js';

export type CompanyLink = { readonly contactId: string; readonly companyId: string };

export function linkContactCompany(link: CompanyLink, contact: Contact): readonly ContactEvent[] {
  if (contact.status === 'unknown' || contact.companyIds.includes(link.companyId)) return [];
  return [ContactCompanyLinked(link)];
}

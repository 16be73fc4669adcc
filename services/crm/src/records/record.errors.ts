import type { RecordRef } from '@parley/contracts';

import { companyNotFound } from '../companies/company.errors.js';
import { contactNotFound } from '../contacts/contact.errors.js';
import { dealNotFound } from '../deals/deal.errors.js';
import { leadNotFound } from '../leads/lead.errors.js';

const notFound = {
  contact: contactNotFound,
  company: companyNotFound,
  deal: dealNotFound,
  lead: leadNotFound,
} as const;

/** The refusal of the kind that is named. */
export const recordNotFound = ({ type, id }: RecordRef) => notFound[type](id);

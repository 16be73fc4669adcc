import type { CompanyView } from '@parley/contracts';
import { DomainError } from '@parley/kernel';

import type { Records } from '../batching/records.loader.js';
import { type Company, companyOf, namedCompanyOf } from './company.types.js';

/** A contact's company, whole where whoever asks reaches it; else its name, which whoever sees the contact may see. */
export async function companyOfContact(named: CompanyView | null, records: Records): Promise<Company | null> {
  if (!named) return null;
  const whole = await records.companies.load(named.id).catch(nobodys);
  return whole ? companyOf(whole) : namedCompanyOf(named);
}

function nobodys(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'forbidden') return null;
  throw error;
}

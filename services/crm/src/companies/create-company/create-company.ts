import { CompanyCreated, type CompanyEvent } from '@parley/contracts';

import type { Company } from '../company.js';

export type NamedCompany = { readonly companyId: string; readonly name: string };

export const createCompany = (named: NamedCompany, company: Company): readonly CompanyEvent[] =>
  company.status === 'known' ? [] : [CompanyCreated(named)];

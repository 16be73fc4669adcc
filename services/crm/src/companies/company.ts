import type { CompanyEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Company = { readonly status: 'unknown' | 'known' };

export const initialCompany: Company = { status: 'unknown' };

export const evolve = (_company: Company, _created: CompanyEvent): Company => ({ status: 'known' });

export const companyStream = streamOf('crm.company', { initial: initialCompany, evolve });

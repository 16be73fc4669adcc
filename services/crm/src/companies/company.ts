import type { CompanyEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Company = { readonly status: 'unknown' | 'known' };

export const initialCompany: Company = { status: 'unknown' };

export function evolve(_company: Company, event: CompanyEvent): Company {
  switch (event.type) {
    case 'crm.company.created':
      return { status: 'known' };
  }
}

export const companyStream = streamOf('crm.company', { initial: initialCompany, evolve });

import {
  CreateCompany,
  DeleteCompany,
  RestoreCompany,
  GetCompany,
  ListCompanies,
  UpdateCompany,
} from '@parley/contracts';

import type { RestPath } from './rest-path.js';

/** The firms that the organization knows. */
export const companyPaths: readonly RestPath[] = [
  { method: 'GET', path: '/companies', operation: ListCompanies, summary: 'The companies, by name.' },
  {
    ...{ method: 'POST', path: '/companies', operation: CreateCompany, summary: 'Creates a company.' },
    example: { name: 'Blue Sky', industry: 'Roofs', employeeCount: 20 },
  },
  { method: 'GET', path: '/companies/{companyId}', operation: GetCompany, summary: 'One company.' },
  {
    ...{ method: 'PATCH', path: '/companies/{companyId}', operation: UpdateCompany },
    summary: 'Changes what is named of a company: what is left out stays, what is null is no more.',
    example: { industry: 'Walls', website: null },
  },
  {
    ...{ method: 'DELETE', path: '/companies/{companyId}', operation: DeleteCompany },
    summary: 'Puts a company into the recycle bin for 30 days.',
    example: {},
  },
  {
    ...{ method: 'POST', path: '/companies/{companyId}/restore', operation: RestoreCompany },
    summary: 'Takes a company out of the recycle bin.',
    example: {},
  },
];

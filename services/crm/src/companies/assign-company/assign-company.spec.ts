import { CompanyAssigned, CompanyCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialCompany } from '../company.js';
import { assignCompany } from './assign-company.js';

const companyId = 'acme';
const created = CompanyCreated({ companyId, name: 'Acme' });
const assigned = (assigneeId: string | null, teamId: string | null) =>
  CompanyAssigned({ companyId, assigneeId, teamId, reason: 'by-hand' });
const to = (assigneeId: string | null, teamId?: string | null) =>
  ({ companyId, assigneeId, teamId, reason: 'by-hand' }) as const;
const given = scenario({ initial: initialCompany, evolve, decide: assignCompany });

describe('assign company', () => {
  it('says who answers for it, and keeps the team that is left out', () => {
    given(created).when(to('ada', 'roofs')).then(assigned('ada', 'roofs'));
    given(created, assigned('ada', 'roofs')).when(to('bob')).then(assigned('bob', 'roofs'));
    given(created, assigned('ada', null)).when(to(null)).then(assigned(null, null));
  });

  it('does nothing where that is so already', () =>
    given(created, assigned('ada', 'roofs')).when(to('ada')).thenNothing());

  it('refuses a company that nobody knows', () => given().when(to('ada')).thenRefused('crm.company.not-found'));
});

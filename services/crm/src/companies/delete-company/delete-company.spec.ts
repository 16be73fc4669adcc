import { CompanyAssigned, CompanyCreated, CompanyDeleted, CompanyErased, CompanyRestored } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialCompany, reachedCompany } from '../company.js';
import { restoreCompany } from '../restore-company/restore-company.js';
import { deleteCompany, eraseCompany } from './delete-company.js';

const companyId = 'company-1';
const named = { companyId };
const created = CompanyCreated({ companyId, name: 'Acme' });
const assigned = CompanyAssigned({ companyId, assigneeId: 'ada', teamId: null, reason: 'by-hand' });
const [deleted, restored, erased] = [CompanyDeleted(named), CompanyRestored(named), CompanyErased(named)];

describe('delete company', () => {
  const given = scenario({ initial: initialCompany, evolve, decide: deleteCompany });

  it('puts it into the recycle bin', () => given(created).when(named).then(deleted));

  it('puts it there again once it came out', () => given(created, deleted, restored).when(named).then(deleted));

  it('refuses what lies there, what was erased, and what never was', () => {
    given(created, deleted).when(named).thenRefused('crm.company.not-found');
    given(created, deleted, erased).when(named).thenRefused('crm.company.not-found');
    given().when(named).thenRefused('crm.company.not-found');
  });
});

describe('restore company', () => {
  const given = scenario({ initial: initialCompany, evolve, decide: restoreCompany });

  it('takes it out again', () => given(created, deleted).when(named).then(restored));

  it('does nothing where it lies elsewhere', () => given(created).when(named).thenNothing());

  it('refuses what was erased, and what never was', () => {
    given(created, deleted, erased).when(named).thenRefused('crm.company.not-found');
    given().when(named).thenRefused('crm.company.not-found');
  });

  it('gives it back as it was', () => {
    const before = [created, assigned].reduce(evolve, initialCompany);
    expect([deleted, restored].reduce(evolve, before)).toEqual(before);
  });

  it('refuses whoever would not reach it', () => {
    const by = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] }) as const;
    const inBin = [created, assigned, deleted].reduce(evolve, initialCompany);
    expect(reachedCompany(by('tim'), inBin)).toEqual(initialCompany);
    expect(reachedCompany(by('ada'), inBin), 'mutant twin: whose it was').toEqual(inBin);
  });
});

describe('erase company', () => {
  const given = scenario({ initial: initialCompany, evolve, decide: eraseCompany });

  it('ends what lies in the recycle bin', () => given(created, deleted).when(named).then(erased));

  it('leaves what came out, and what was ended before', () => {
    given(created, deleted, restored).when(named).thenNothing();
    given(created, deleted, erased).when(named).thenNothing();
  });
});

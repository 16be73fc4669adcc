import { CompanyAssigned, CompanyCollaboratorsChanged, CompanyCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialCompany, reachedCompany } from '../company.js';
import { setCompanyCollaborators } from './set-company-collaborators.js';

const companyId = 'c1';
const created = CompanyCreated({ companyId, name: 'Acme' });
const shared = (fromCollaboratorIds: string[], collaboratorIds: string[]) =>
  CompanyCollaboratorsChanged({ companyId, fromCollaboratorIds, collaboratorIds });
const among = (...collaboratorIds: string[]) => ({ companyId, collaboratorIds });
const given = scenario({ initial: initialCompany, evolve, decide: setCompanyCollaborators });

describe('set company collaborators', () => {
  it('says with whom it is shared by name, all at once', () => {
    given(created)
      .when(among('gus', 'kim'))
      .then(shared([], ['gus', 'kim']));
    given(created, shared([], ['gus', 'kim']))
      .when(among('kim'))
      .then(shared(['gus', 'kim'], ['kim']));
    given(created, shared([], ['gus']))
      .when(among())
      .then(shared(['gus'], []));
  });

  it('does nothing when it is so already', () => {
    given(created).when(among()).thenNothing();
    given(created, shared([], ['gus', 'kim']))
      .when(among('kim', 'gus'))
      .thenNothing();
  });

  it('leaves who answers for it', () => {
    const ada = CompanyAssigned({ companyId, assigneeId: 'ada', teamId: 'roofs', reason: 'by-hand' });
    expect([created, ada, shared([], ['gus'])].reduce(evolve, initialCompany)).toMatchObject({
      ...{ assigneeId: 'ada', teamId: 'roofs', collaboratorIds: ['gus'] },
    });
  });

  it('refuses a company that is not there', () => given().when(among('gus')).thenRefused('crm.company.not-found'));

  it('refuses one that is out of reach as one that is not there, and takes one that is shared with whoever asks', () => {
    const company = [created, shared([], ['kim'])].reduce(evolve, initialCompany);
    const own = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] }) as const;
    expect(() => setCompanyCollaborators(among('gus'), reachedCompany(own('gus'), company))).toThrow(
      expect.objectContaining({ code: 'crm.company.not-found' }),
    );
    expect(setCompanyCollaborators(among('gus'), reachedCompany(own('kim'), company))).toHaveLength(1);
    expect(
      setCompanyCollaborators(among('gus'), company),
      'mutant twin: without the reach it would be taken',
    ).toHaveLength(1);
  });
});

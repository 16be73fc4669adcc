import { CompanyChanged, type CompanyChanges, CompanyCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialCompany } from '../company.js';
import { updateCompany } from './update-company.js';

const companyId = 'acme';
const created = CompanyCreated({ companyId, name: 'Acme', fields: { industry: 'Roofs', tags: ['vip'] } });
const changed = (changes: CompanyChanges) => CompanyChanged({ companyId, changes });
const update = (changes: CompanyChanges) => ({ companyId, changes });
const given = scenario({ initial: initialCompany, evolve, decide: updateCompany });

describe('update company', () => {
  it('names those fields alone that are others from here on, and clears what is null', () => {
    given(created)
      .when(update({ name: 'Acme', industry: 'Walls', employeeCount: 20 }))
      .then(changed({ industry: 'Walls', employeeCount: 20 }));
    given(created)
      .when(update({ industry: null, tags: null }))
      .then(changed({ industry: null, tags: [] }));
  });

  it('does nothing where all is so already', () => {
    given(created, changed({ name: 'Acme Ltd' }))
      .when(update({ name: 'Acme Ltd', industry: 'Roofs', tags: ['vip'], phone: null }))
      .thenNothing();
  });

  it('says by fields what is another, beside the rest', () => {
    const said = CompanyChanged({
      ...{ companyId, changes: { statusId: 'active' } },
      customFields: [{ fieldId: 'roof', value: 'flat' }],
    });
    const roof = (value: string | null) => ({
      ...update({ statusId: 'active', lifecycleStageId: null }),
      customFields: [{ fieldId: 'roof', value }],
    });
    given(created).when(roof('flat')).then(said);
    given(created, said).when(roof('flat')).thenNothing();
    given(created, said)
      .when(roof(null))
      .then(CompanyChanged({ companyId, changes: {}, customFields: [{ fieldId: 'roof', value: null }] }));
  });

  it('refuses a company that nobody knows', () =>
    given()
      .when(update({ name: 'Acme' }))
      .thenRefused('crm.company.not-found'));
});

import { CompanyAssigned, CompanyCreated, CompanyDeleted } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialCompany } from '../company.js';
import { createCompanyByHand } from './create-company.js';

const acme = { companyId: 'acme', name: 'Acme' };
const fields = { industry: 'Roofs', tags: ['vip'] };
const given = scenario({ initial: initialCompany, evolve, decide: createCompanyByHand });

describe('create company by hand', () => {
  it('makes it with all that was said, answered for by whoever made it', () =>
    given()
      .when({ ...acme, fields, makerId: 'ada' })
      .then(
        CompanyCreated({ ...acme, fields }),
        CompanyAssigned({ companyId: 'acme', assigneeId: 'ada', teamId: null, reason: 'by-hand' }),
      ));

  it('says by fields of one’s own what it is', () => {
    const customFields = [{ fieldId: 'roof', value: 'flat' }];
    given()
      .when({ ...acme, fields: {}, customFields, makerId: null })
      .then(CompanyCreated({ ...acme, fields: {}, customFields }));
  });

  it('is nobody’s where nobody made it', () =>
    given()
      .when({ ...acme, fields: {}, makerId: null })
      .then(CompanyCreated({ ...acme, fields: {} })));

  it('refuses a name that there is, also where a chat told it, or in the recycle bin', () => {
    const asked = { ...acme, fields, makerId: 'ada' };
    given(CompanyCreated(acme)).when(asked).thenRefused('crm.company.exists');
    given(CompanyCreated(acme), CompanyDeleted({ companyId: 'acme' }))
      .when(asked)
      .thenRefused('crm.company.exists');
  });
});

import { CompanyAssigned, CompanyChanged, CompanyCollaboratorsChanged, CompanyCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { nobody } from '../answerable/answerable.js';
import { evolve, initialCompany } from '../companies/company.js';
import { noFields } from '../companies/company-fields.js';
import { restoreCompany, type WasCompany } from './restore-company.js';

const companyId = 'acme';
const was: WasCompany = {
  ...noFields,
  ...nobody,
  ...{ companyId, name: 'Acme', collaboratorIds: ['tim'], customFields: { roof: 'flat' } },
  ...{ industry: 'Roofs', employeeCount: 12, address: { city: 'Riga', postalCode: 'LV-1001' } },
};
const created = CompanyCreated({
  ...{ companyId, name: 'ACME' },
  fields: { industry: 'Walls', tags: ['vip'], address: { city: 'Omsk', street: 'A' } },
  customFields: [{ fieldId: 'roof', value: 'steep' }],
});
const given = scenario({ initial: initialCompany, evolve, decide: restoreCompany });
const restoring = (...fields: readonly string[]) => ({ was, fields });

describe('restore company', () => {
  it('makes those fields what they were, and no others', () =>
    given(created)
      .when(restoring('name', 'employeeCount', 'tags'))
      .then(CompanyChanged({ companyId, changes: { name: 'Acme', employeeCount: 12, tags: [] } })));

  it('makes what is said by fields of one’s own, and parts of an address, what they were', () =>
    given(created)
      .when(restoring('customFields.roof', 'address.city'))
      .then(
        CompanyChanged({
          ...{ companyId, changes: { address: { street: 'A', city: 'Riga' } } },
          customFields: [{ fieldId: 'roof', value: 'flat' }],
        }),
      ));

  it('has whoever answered for it, and whoever it was shared with, again', () =>
    given(created, CompanyAssigned({ companyId, assigneeId: 'tim', teamId: null, reason: 'by-hand' }))
      .when(restoring('assigneeId', 'collaboratorIds'))
      .then(
        CompanyAssigned({ companyId, assigneeId: null, teamId: null, reason: 'by-hand' }),
        CompanyCollaboratorsChanged({ companyId, fromCollaboratorIds: [], collaboratorIds: ['tim'] }),
      ));

  it('does nothing where all is so already', () =>
    given(created, CompanyChanged({ companyId, changes: { industry: 'Roofs' } }))
      .when(restoring('industry'))
      .thenNothing());
});

import {
  ContactAssigned,
  ContactChanged,
  ContactCompanyLinked,
  ContactCreated,
  ContactIdentityAdded,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../../contacts/contact.js';
import { type ContactOfRow, importContact } from './import-contact.js';

const contactId = 'anna';
const whose = { contactId, subjectId: contactId };
const phone = { identityId: 'p1', channel: 'phone', value: '+4930901820' } as const;
const row: ContactOfRow = {
  ...{ row: 2, contactId, name: 'Anna', fields: { role: 'Buyer', tags: ['roof'] }, identities: [phone] },
  ...{ customFields: [{ fieldId: 'f1', value: 'Blue' }], companyId: 'acme', makerId: 'ada' },
};
const bare: ContactOfRow = { ...row, fields: {}, identities: [], customFields: [], companyId: null, makerId: null };
const created = ContactCreated({ ...whose, name: 'Anna', identities: [], source: 'import' });
const all = [
  ContactCreated({
    ...{ ...whose, name: 'Anna', identities: [], source: 'import', fields: { role: 'Buyer', tags: ['roof'] } },
    customFields: [{ fieldId: 'f1', value: 'Blue' }],
  }),
  ContactIdentityAdded({ ...whose, ...phone, isPrimary: true }),
  ContactCompanyLinked({ contactId, companyId: 'acme' }),
  ContactAssigned({ contactId, assigneeId: 'ada', teamId: null, reason: 'by-hand' }),
];
const given = scenario({ initial: initialContact, evolve, decide: importContact });

describe('import contact', () => {
  it('brings somebody new with all that the row says', () => {
    given()
      .when(row)
      .then(...all);
    given().when(bare).then(created);
  });

  it('does nothing a second time', () =>
    given(...all)
      .when(row)
      .thenNothing());

  it('changes of whoever is known what the row says, and adds tags and ways to reach them', () =>
    given(created, ContactChanged({ contactId, changes: { role: 'Owner', language: 'lv', tags: ['vip'] } }))
      .when(row)
      .then(
        ContactChanged({
          ...{ contactId, changes: { role: 'Buyer', tags: ['vip', 'roof'] } },
          customFields: [{ fieldId: 'f1', value: 'Blue' }],
        }),
        ContactCompanyLinked({ contactId, companyId: 'acme' }),
        ContactIdentityAdded({ ...whose, ...phone, isPrimary: true }),
      ));

  it('leaves of whoever is known what the row does not say', () =>
    given(...all)
      .when({ ...bare, name: null })
      .thenNothing());

  it('refuses somebody new without a name', () =>
    given()
      .when({ ...row, name: null })
      .thenRefused('crm.record-import.name-missing'));
});

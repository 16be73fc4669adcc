import { ContactAssigned, ContactChanged, ContactCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { nobody } from '../answerable/answerable.js';
import { noFields } from '../contacts/contact-fields.js';
import { evolve, initialContact } from '../contacts/contact.js';
import { restoreContact, type WasContact } from './restore-contact.js';

const contactId = 'anna';
const price = { amountMinor: '100', currency: 'EUR' };
const was: WasContact = {
  ...noFields,
  ...nobody,
  ...{ contactId, name: 'Anna', companyId: null, identities: [], collaboratorIds: [] },
  ...{ statusId: 'client', sourceId: 'partner', role: 'Buyer', address: { city: 'Riga', postalCode: 'LV-1001' } },
  customFields: { roof: 'flat', price },
};
const created = ContactCreated({
  ...{ contactId, subjectId: contactId, name: 'Ann', identities: [], source: 'member' },
  fields: { statusId: 'lost', role: 'Owner', address: { city: 'Omsk', street: 'A' } },
  customFields: [
    { fieldId: 'roof', value: 'steep' },
    { fieldId: 'area', value: '12' },
  ],
});
const given = scenario({ initial: initialContact, evolve, decide: restoreContact });
const restoring = (...fields: readonly string[]) => ({ was, fields });

describe('restore contact', () => {
  it('makes those fields what they were, and no others', () =>
    given(created)
      .when(restoring('name', 'statusId', 'sourceId', 'processingWayId'))
      .then(ContactChanged({ contactId, changes: { name: 'Anna', statusId: 'client', sourceId: 'partner' } })));

  it('makes what is said by fields of one’s own what it was, each by itself', () =>
    given(created)
      .when(restoring('customFields.roof', 'customFields.area', 'customFields.price'))
      .then(
        ContactChanged({
          ...{ contactId, changes: {} },
          customFields: [
            { fieldId: 'roof', value: 'flat' },
            { fieldId: 'area', value: null },
            { fieldId: 'price', value: price },
          ],
        }),
      ));

  it('makes those parts of an address what they were', () =>
    given(created)
      .when(restoring('address.city', 'address.postalCode'))
      .then(ContactChanged({ contactId, changes: { address: { street: 'A', city: 'Riga', postalCode: 'LV-1001' } } })));

  it('has nobody answer for them again', () => {
    const assigned = ContactAssigned({ contactId, assigneeId: 'tim', teamId: null, reason: 'by-hand' });
    given(created, assigned)
      .when(restoring('assigneeId'))
      .then(ContactAssigned({ contactId, assigneeId: null, teamId: null, reason: 'by-hand' }));
  });

  it('does nothing where all is so already', () =>
    given(created, ContactChanged({ contactId, changes: { statusId: 'client' } }))
      .when(restoring('statusId'))
      .thenNothing());
});

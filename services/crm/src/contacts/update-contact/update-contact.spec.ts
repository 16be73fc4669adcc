import {
  ContactChanged,
  type ContactChanges,
  ContactCompanyLinked,
  ContactCompanyUnlinked,
  ContactCreated,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { updateContact } from './update-contact.js';

const contactId = 'anna';
const created = ContactCreated({
  ...{ contactId, subjectId: contactId, name: 'Anna', identities: [], source: 'member' },
  fields: { role: 'Buyer', tags: ['roof'] },
});
const changed = (changes: ContactChanges) => ContactChanged({ contactId, changes });
const update = (changes: ContactChanges, companyId?: string | null) => ({ contactId, changes, companyId });
const linked = (companyId: string) => ContactCompanyLinked({ contactId, companyId });
const given = scenario({ initial: initialContact, evolve, decide: updateContact });

describe('update contact', () => {
  it('names those fields alone that are others from here on', () =>
    given(created)
      .when(update({ name: 'Anna', role: 'Owner', language: 'lv' }))
      .then(changed({ role: 'Owner', language: 'lv' })));

  it('clears what is null', () => {
    given(created)
      .when(update({ role: null }))
      .then(changed({ role: null }));
    given(created)
      .when(update({ tags: null }))
      .then(changed({ tags: [] }));
  });

  it('does nothing where all is so already', () => {
    given(created)
      .when(update({ name: 'Anna', role: 'Buyer', tags: ['roof'], description: null }, null))
      .thenNothing();
    given(created, changed({ role: null }))
      .when(update({ role: null }))
      .thenNothing();
  });

  it('says by fields of one’s own what is another, beside the rest', () => {
    const said = ContactChanged({ contactId, changes: {}, customFields: [{ fieldId: 'roof', value: 'flat' }] });
    const roof = (value: string | null) => ({
      ...update({ role: 'Buyer' }),
      customFields: [{ fieldId: 'roof', value }],
    });
    given(created).when(roof('flat')).then(said);
    given(created, said).when(roof('flat')).thenNothing();
    given(created, said)
      .when(roof(null))
      .then(ContactChanged({ contactId, changes: {}, customFields: [{ fieldId: 'roof', value: null }] }));
    given(created).when(roof(null)).thenNothing();
  });

  it('takes the contact to a company, and out of it', () => {
    given(created).when(update({}, 'acme')).then(linked('acme'));
    given(created, linked('acme')).when(update({}, 'acme')).thenNothing();
    given(created, linked('acme'), linked('blue')).when(update({}, 'acme')).then(linked('acme'));
    given(created, linked('acme'))
      .when(update({}, null))
      .then(ContactCompanyUnlinked({ contactId, companyId: 'acme' }));
    given(created, linked('acme')).when(update({})).thenNothing();
  });

  it('refuses a contact that nobody knows', () =>
    given()
      .when(update({ role: 'Owner' }))
      .thenRefused('crm.contact.not-found'));
});

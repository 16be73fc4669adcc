import { ContactCreated, ContactIdentityAdded } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { addContactIdentity } from './add-contact-identity.js';

const contactId = 'anna';
const created = ContactCreated({
  ...{ contactId, subjectId: 'peer', name: 'Anna', source: 'telegram' },
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const phone = (identityId: string) => ({ identityId, channel: 'phone', value: `+${identityId}` }) as const;
const added = (identityId: string, isPrimary: boolean) =>
  ContactIdentityAdded({ contactId, subjectId: contactId, ...phone(identityId), isPrimary });
const given = scenario({ initial: initialContact, evolve, decide: addContactIdentity });
const add = (identityId: string, isPrimary?: boolean) => ({ contactId, ...phone(identityId), isPrimary });

describe('add contact identity', () => {
  it('adds it under the contact’s own key, the first of a channel as its primary one', () => {
    given(created).when(add('1', false)).then(added('1', true));
    given(created, added('1', true)).when(add('2')).then(added('2', false));
  });

  it('makes it the primary one where that is asked, also one that is known', () => {
    given(created, added('1', true)).when(add('2', true)).then(added('2', true));
    given(created, added('1', true), added('2', false)).when(add('2', true)).then(added('2', true));
  });

  it('does nothing where it is known so', () => {
    given(created, added('1', true)).when(add('1')).thenNothing();
    given(created, added('1', true)).when(add('1', true)).thenNothing();
    given(created, added('1', true), added('2', true)).when(add('1', false)).thenNothing();
  });

  it('refuses a contact that nobody knows, and more ways than anybody has', () => {
    given().when(add('1')).thenRefused('crm.contact.not-found');
    const fifty = Array.from({ length: 50 }, (_, index) => added(String(index), index === 0));
    given(created, ...fifty)
      .when(add('50'))
      .thenRefused('crm.contact.too-many-identities');
    given(created, ...fifty)
      .when(add('49'))
      .thenNothing();
  });
});

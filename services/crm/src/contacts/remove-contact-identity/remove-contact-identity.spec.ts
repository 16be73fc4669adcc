import { ContactCreated, ContactIdentityAdded, ContactIdentityRemoved } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { removeContactIdentity } from './remove-contact-identity.js';

const contactId = 'anna';
const created = ContactCreated({
  ...{ contactId, subjectId: 'peer', name: 'Anna', source: 'telegram' },
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const phone = ContactIdentityAdded({
  ...{ contactId, subjectId: contactId, identityId: 'i1', channel: 'phone', value: '+1', isPrimary: true },
});
const removed = ContactIdentityRemoved({ contactId, identityId: 'i1' });
const given = scenario({ initial: initialContact, evolve, decide: removeContactIdentity });
const remove = (identityId: string) => ({ contactId, identityId });

describe('remove contact identity', () => {
  it('removes it', () => given(created, phone).when(remove('i1')).then(removed));

  it('refuses what the contact is not known by: the peer stays', () => {
    given(created, phone).when(remove('peer')).thenRefused('crm.contact.identity-not-found');
    given(created, phone, removed).when(remove('i1')).thenRefused('crm.contact.identity-not-found');
    given().when(remove('i1')).thenRefused('crm.contact.not-found');
  });
});

import { ContactChatAdded, ContactCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { addContactChat } from './add-contact-chat.js';

const created = ContactCreated({
  contactId: 'anna',
  name: 'Anna',
  source: 'telegram',
  subjectId: 'peer',
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const met = { contactId: 'anna', chatId: 'group', kind: 'group', channelAccountId: 'account' } as const;
const given = scenario({ initial: initialContact, evolve, decide: addContactChat });

describe('add contact chat', () => {
  it('adds a group to a contact we know', () => given(created).when(met).then(ContactChatAdded(met)));

  it('adds it once', () => given(created, ContactChatAdded(met)).when(met).thenNothing());

  it('makes no contact of somebody in a group', () => given().when(met).thenNothing());

  it('knows no contact by what came after it', () => given(ContactChatAdded(met)).when(met).thenNothing());
});

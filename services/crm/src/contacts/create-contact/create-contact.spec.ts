import { ContactChatAdded, ContactCreated, ContactDeleted, ContactErased, ContactRestored } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { createContact } from './create-contact.js';

const channelAccountId = 'account';
const known = { contactId: 'anna', name: 'Anna', source: 'telegram', channelAccountId } as const;
const anna = { ...known, peerId: 'peer', chatId: 'chat' };
const created = ContactCreated({
  contactId: 'anna',
  name: 'Anna',
  source: 'telegram',
  subjectId: 'peer',
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const [deleted, restored] = [ContactDeleted({ contactId: 'anna' }), ContactRestored({ contactId: 'anna' })];
const added = (chatId: string) => ContactChatAdded({ contactId: 'anna', chatId, kind: 'private', channelAccountId });
const given = scenario({ initial: initialContact, evolve, decide: createContact });

describe('create contact', () => {
  it('makes a contact whose data belong to the peer, with its chat', () =>
    given().when(anna).then(created, added('chat')));

  it('does nothing when both are known', () => given(created, added('chat')).when(anna).thenNothing());

  it('takes whoever writes out of the recycle bin', () => {
    given(created, added('chat'), deleted).when(anna).then(restored);
    given(created, added('chat'), deleted)
      .when({ ...anna, chatId: 'second' })
      .then(restored, added('second'));
  });

  it('meets them anew once they were erased', () =>
    given(created, added('chat'), deleted, ContactErased({ contactId: 'anna' }))
      .when(anna)
      .then(created, added('chat')));

  it('adds the chat of another connected account', () =>
    given(created, added('chat'))
      .when({ ...anna, chatId: 'second' })
      .then(added('second')));
});

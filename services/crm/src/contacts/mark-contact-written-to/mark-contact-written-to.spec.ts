import { ContactCreated, ContactWrittenTo } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { markContactWrittenTo } from './mark-contact-written-to.js';

const created = ContactCreated({
  contactId: 'anna',
  name: 'Anna',
  source: 'telegram',
  subjectId: 'peer',
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const word = { contactId: 'anna', chatId: 'chat' };
const given = scenario({ initial: initialContact, evolve, decide: markContactWrittenTo });

describe('mark contact written to', () => {
  it('remembers our first word', () => given(created).when(word).then(ContactWrittenTo(word)));

  it('remembers it once', () => given(created, ContactWrittenTo(word)).when(word).thenNothing());

  it('says nothing of somebody who is no contact', () => given().when(word).thenNothing());
});

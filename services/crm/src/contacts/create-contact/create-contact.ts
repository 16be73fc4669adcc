import { type ContactEvent, ContactChatAdded, ContactCreated, type EventOf } from '@parley/contracts';

import type { Contact } from '../contact.js';

type Created = EventOf<typeof ContactCreated>['data'];

/** Somebody on the other side, as a channel shows them, and the private chat they are met in. */
export type Newcomer = Pick<Created, 'contactId' | 'name' | 'username' | 'source'> & {
  readonly peerId: string;
  readonly chatId: string;
  readonly channelAccountId: string;
};

/** What came over a channel belongs to the peer: its key outlives every merge. */
export function createContact(known: Newcomer, contact: Contact): readonly ContactEvent[] {
  const { peerId, chatId, channelAccountId, ...newcomer } = known;
  const { contactId } = newcomer;
  const added = ContactChatAdded({ contactId, chatId, kind: 'private', channelAccountId });
  if (contact.status === 'known') return contact.chatIds.includes(chatId) ? [] : [added];

  const identity = { channel: 'telegram', peerId } as const;
  return [ContactCreated({ ...newcomer, subjectId: peerId, identity }), added];
}

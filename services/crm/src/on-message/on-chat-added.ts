import type { ChatAdded, EventOf } from '@parley/contracts';

import type { Newcomer } from '../contacts/create-contact/create-contact.js';

type Added = EventOf<typeof ChatAdded>['data'];

/** A private chat is with somebody: whoever brought it into the record brought a contact. Groups bring nobody. */
export function newcomerOf(chat: Added, contactId: string): Newcomer | null {
  const { kind, chatId, peerId, title, username, by } = chat;
  if (kind !== 'private') return null;
  const source = by === 'import' ? 'import' : 'telegram';
  return { contactId, chatId, peerId, name: title, source, ...(username !== undefined && { username }) };
}

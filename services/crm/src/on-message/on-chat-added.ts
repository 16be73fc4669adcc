import type { ChatAdded, EventOf } from '@parley/contracts';

import type { Newcomer } from '../contacts/create-contact/create-contact.js';

type Added = EventOf<typeof ChatAdded>['data'];

/** A private chat is with somebody: whoever brought it into the record brought a contact. Groups bring nobody. */
export function newcomerOf(chat: Added, contactId: string): Newcomer | null {
  const { kind, chatId, channelAccountId, peerId, title, username, by } = chat;
  if (kind !== 'private') return null;
  const source = by === 'import' ? 'import' : 'telegram';
  const met = { contactId, chatId, channelAccountId, peerId };
  return { ...met, name: title, source, ...(username !== undefined && { username }) };
}

import { ContactChatAdded, type ContactEvent, type ChatKind } from '@parley/contracts';

import { type Contact, onChannel } from '../contact.js';

export type MetInChat = {
  readonly contactId: string;
  readonly chatId: string;
  readonly kind: ChatKind;
  readonly channelAccountId: string;
};

/** A contact we know was met in one more chat. A group never makes a contact by itself. */
export function addContactChat(met: MetInChat, contact: Contact): readonly ContactEvent[] {
  const known = onChannel(contact);
  if (known.status === 'unknown' || known.chatIds.includes(met.chatId)) return [];
  return [ContactChatAdded(met)];
}

import { type ContactEvent, ContactWrittenTo } from '@parley/contracts';

import { type Contact, onChannel } from '../contact.js';

export type FirstWord = { readonly contactId: string; readonly chatId: string };

/** Our side wrote: what the contact writes from here on is a reply. */
export function markContactWrittenTo(word: FirstWord, contact: Contact): readonly ContactEvent[] {
  const met = onChannel(contact);
  return met.status === 'unknown' || met.isWrittenTo ? [] : [ContactWrittenTo(word)];
}

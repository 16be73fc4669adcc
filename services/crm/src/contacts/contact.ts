import type { ContactEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Contact =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'known';
      readonly chatIds: readonly string[];
      readonly companyIds: readonly string[];
      readonly isWrittenTo: boolean;
    };

export const initialContact: Contact = { status: 'unknown' };

export function evolve(contact: Contact, event: ContactEvent): Contact {
  if (event.type === 'crm.contact.created') return { status: 'known', chatIds: [], companyIds: [], isWrittenTo: false };
  if (contact.status === 'unknown') return contact;
  switch (event.type) {
    case 'crm.contact.chat-added':
      return { ...contact, chatIds: [...contact.chatIds, event.data.chatId] };
    case 'crm.contact.written-to':
      return { ...contact, isWrittenTo: true };
    case 'crm.contact.company-linked':
      return { ...contact, companyIds: [...contact.companyIds, event.data.companyId] };
  }
}

export const contactStream = streamOf('crm.contact', { initial: initialContact, evolve });

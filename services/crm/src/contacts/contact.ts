import { type ContactEvent, isReached, type Reach, type SharedRecord, withNobody } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';

export type Contact =
  | { readonly status: 'unknown' }
  | (Answered &
      SharedRecord & {
        readonly status: 'known';
        readonly chatIds: readonly string[];
        readonly companyIds: readonly string[];
        readonly isWrittenTo: boolean;
      });

export const initialContact: Contact = { status: 'unknown' };

const newcomer: Contact = {
  status: 'known',
  chatIds: [],
  companyIds: [],
  isWrittenTo: false,
  ...nobody,
  ...withNobody,
};

export function evolve(contact: Contact, event: ContactEvent): Contact {
  if (event.type === 'crm.contact.created') return newcomer;
  if (contact.status === 'unknown') return contact;
  switch (event.type) {
    case 'crm.contact.chat-added':
      return { ...contact, chatIds: [...contact.chatIds, event.data.chatId] };
    case 'crm.contact.written-to':
      return { ...contact, isWrittenTo: true };
    case 'crm.contact.company-linked':
      return { ...contact, companyIds: [...contact.companyIds, event.data.companyId] };
    case 'crm.contact.assigned':
      return { ...contact, ...answeredBy(event.data) };
    case 'crm.contact.collaborators-changed':
      return { ...contact, collaboratorIds: event.data.collaboratorIds };
  }
}

/** What somebody doesn't reach is to them as if it never was. */
export const reachedContact = (reach: Reach, contact: Contact): Contact =>
  contact.status === 'unknown' || isReached(reach, contact) ? contact : initialContact;

export const contactStream = streamOf('crm.contact', { initial: initialContact, evolve });

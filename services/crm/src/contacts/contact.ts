import {
  clearOr,
  type ContactChanges,
  type ContactEvent,
  isReached,
  type Reach,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';
import { type ContactFields, noFields, withChanges } from './contact-fields.js';
import { type Identity, withIdentity, withoutIdentity } from './identities/identities.js';

export type Contact =
  | { readonly status: 'unknown' }
  | (Answered &
      SharedRecord & {
        readonly status: 'known';
        readonly chatIds: readonly string[];
        /** Null once it was erased. */
        readonly name: string | null;
        readonly fields: ContactFields;
        readonly identities: readonly Identity[];
        /** Every company that they ever belonged to. */
        readonly companyIds: readonly string[];
        /** The one that they belong to now. */
        readonly companyId: string | null;
        readonly isWrittenTo: boolean;
      });

export const initialContact: Contact = { status: 'unknown' };

type Known = Extract<Contact, { readonly status: 'known' }>;

const newcomer: Known = {
  status: 'known',
  name: null,
  fields: noFields,
  identities: [],
  chatIds: [],
  companyIds: [],
  companyId: null,
  isWrittenTo: false,
  ...nobody,
  ...withNobody,
};

export function evolve(contact: Contact, event: ContactEvent): Contact {
  if (event.type === 'crm.contact.created') {
    const { name, fields = {} } = event.data;
    return { ...newcomer, name: clearOr(name, null), fields: withChanges(noFields, fields) };
  }
  if (contact.status === 'unknown') return contact;
  switch (event.type) {
    case 'crm.contact.chat-added':
      return { ...contact, chatIds: [...contact.chatIds, event.data.chatId] };
    case 'crm.contact.written-to':
      return { ...contact, isWrittenTo: true };
    case 'crm.contact.company-linked':
      return { ...contact, companyIds: [...contact.companyIds, event.data.companyId], companyId: event.data.companyId };
    case 'crm.contact.company-unlinked':
      return { ...contact, companyId: null };
    case 'crm.contact.changed':
      return changed(contact, event.data.changes);
    case 'crm.contact.identity-added':
      return { ...contact, identities: withIdentity(contact.identities, event.data) };
    case 'crm.contact.identity-removed':
      return { ...contact, identities: withoutIdentity(contact.identities, event.data.identityId) };
    case 'crm.contact.assigned':
      return { ...contact, ...answeredBy(event.data) };
    case 'crm.contact.collaborators-changed':
      return { ...contact, collaboratorIds: event.data.collaboratorIds };
  }
}

const changed = (contact: Known, { name, ...changes }: ContactChanges): Known => ({
  ...contact,
  name: name === undefined ? contact.name : clearOr(name, null),
  fields: withChanges(contact.fields, changes),
});

/** What somebody doesn't reach is to them as if it never was. */
export const reachedContact = (reach: Reach, contact: Contact): Contact =>
  contact.status === 'unknown' || isReached(reach, contact) ? contact : initialContact;

export const contactStream = streamOf('crm.contact', { initial: initialContact, evolve });

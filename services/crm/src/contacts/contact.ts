import {
  clearOr,
  type ContactChanged,
  type ContactEvent,
  type ContactMergedInto,
  type EventOf,
  type Reach,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';
import { type CustomValues, noValues, withValues } from '../custom-fields/custom-values.js';
import { outOfBin, reached, type Unknown } from '../recycle-bin/recyclable.js';
import { type ContactFields, noFields, withChanges } from './contact-fields.js';
import { type Identity, withIdentity, withoutIdentity } from './identities/identities.js';

type Known = Answered &
  SharedRecord & {
    readonly status: 'known';
    readonly chatIds: readonly string[];
    /** Null once it was erased. */
    readonly name: string | null;
    readonly fields: ContactFields;
    readonly customFields: CustomValues;
    readonly identities: readonly Identity[];
    /** Every company that they ever belonged to. */
    readonly companyIds: readonly string[];
    /** The one that they belong to now. */
    readonly companyId: string | null;
    readonly isWrittenTo: boolean;
    /** The contact that stands for it; null as long as it stands for itself. */
    readonly mergedInto: MergedInto | null;
    /** Every contact that was ever merged into it. */
    readonly everMergedIds: readonly string[];
  };

/** Which contact stands for another, and which of its versions the merge made. */
export type MergedInto = { readonly contactId: string; readonly fromVersion: number; readonly toVersion: number };

export type Contact = Unknown<Known> | Known;

export const initialContact: Contact = { status: 'unknown' };

const newcomer: Known = {
  status: 'known',
  name: null,
  fields: noFields,
  customFields: noValues,
  identities: [],
  chatIds: [],
  companyIds: [],
  companyId: null,
  isWrittenTo: false,
  mergedInto: null,
  everMergedIds: [],
  ...nobody,
  ...withNobody,
};

export function evolve(contact: Contact, event: ContactEvent): Contact {
  if (event.type === 'crm.contact.created') {
    const { name, fields = {}, customFields } = event.data;
    const said = { fields: withChanges(noFields, fields), customFields: withValues(noValues, customFields) };
    return { ...newcomer, name: clearOr(name, null), ...said };
  }
  if (event.type === 'crm.contact.restored') return outOfBin(contact);
  if (event.type === 'crm.contact.erased') return initialContact;
  if (event.type === 'crm.contact.unmerged-from') return standingAgain(contact);
  if (contact.status === 'unknown') return isMerged(contact) ? away(evolve(contact.inBin, event)) : contact;
  return evolveKnown(contact, event);
}

type Later = Exclude<
  ContactEvent,
  { readonly type: `crm.contact.${'created' | 'restored' | 'erased' | 'unmerged-from'}` }
>;

function evolveKnown(contact: Known, event: Later): Contact {
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
      return changed(contact, event.data);

    case 'crm.contact.identity-added':
      return { ...contact, identities: withIdentity(contact.identities, event.data) };
    case 'crm.contact.identity-removed':
      return { ...contact, identities: withoutIdentity(contact.identities, event.data.identityId) };
    case 'crm.contact.assigned':
      return { ...contact, ...answeredBy(event.data) };
    case 'crm.contact.collaborators-changed':
      return { ...contact, collaboratorIds: event.data.collaboratorIds };
    case 'crm.contact.deleted':
      return away(contact);
    case 'crm.contact.merged':
      return { ...contact, everMergedIds: [...new Set([...contact.everMergedIds, event.data.mergedId])] };
    case 'crm.contact.merged-into':
      return away({ ...contact, mergedInto: mergedInto(event.data) });
    case 'crm.contact.unmerged':
      return contact;
  }
}

/** Nothing knows of it but what takes it out again. */
const away = (contact: Contact): Contact =>
  contact.status === 'known' ? { status: 'unknown', inBin: contact } : contact;

const mergedInto = ({ intoId, fromVersion, toVersion }: EventOf<typeof ContactMergedInto>['data']): MergedInto => ({
  ...{ contactId: intoId, fromVersion, toVersion },
});

function standingAgain(contact: Contact): Contact {
  const there = outOfBin(contact);
  return there.status === 'known' ? { ...there, mergedInto: null } : contact;
}

type Merged = { readonly status: 'unknown'; readonly inBin: Known & { readonly mergedInto: MergedInto } };

/** Whether another contact stands for it. */
export const isMerged = (contact: Contact): contact is Merged =>
  contact.status === 'unknown' && contact.inBin !== undefined && contact.inBin.mergedInto !== null;

/** A contact as a channel knows it: whoever stands for it, chats and messages are its own. */
export const onChannel = (contact: Contact): Contact => (isMerged(contact) ? contact.inBin : contact);

type Changed = EventOf<typeof ContactChanged>['data'];

const changed = (contact: Known, { changes: { name, ...changes }, customFields }: Changed): Known => ({
  ...contact,
  customFields: withValues(contact.customFields, customFields),
  name: name === undefined ? contact.name : clearOr(name, null),
  fields: withChanges(contact.fields, changes),
});

/** What somebody doesn't reach is to them as if it never was. */
export const reachedContact = (reach: Reach, contact: Contact): Contact => reached(reach, contact);

export const contactStream = streamOf('crm.contact', { initial: initialContact, evolve });

import {
  type Address,
  clearOr,
  type ContactChanged,
  type ContactChatAdded,
  type ContactCreated,
  contactEvents,
  type Erased,
  type EventOf,
  type SharedRecord,
  withNobody,
} from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';
import { type CustomValues, noValues, withValues } from '../../custom-fields/custom-values.js';
import { deletedColumns } from '../../recycle-bin/deleted.projection.js';
import { type Deleted, deletedBy, notDeleted } from '../../recycle-bin/deleted.js';
import { type ContactFields, noFields, withChanges } from '../contact-fields.js';
import { type Identity, withIdentity, withoutIdentity } from '../identities/identities.js';

export type ContactRow = Answered &
  ContactFields &
  Deleted &
  SharedRecord & {
    readonly contactId: string;
    readonly subjectId: string;
    /** Null where they are known on no channel yet. */
    readonly peerId: string | null;
    /** Null once the contact's data were erased. */
    readonly name: string | null;
    readonly username: string | null;
    readonly isErased: boolean;
    readonly companyId: string | null;
    readonly chatIds: readonly string[];
    readonly isWrittenTo: boolean;
    /** The connected account over which they were first met; null where that was not told. */
    readonly channelAccountId: string | null;
    readonly identities: readonly Identity[];
    /** The ids of its identities, by which it is found. */
    readonly identityIds: readonly string[];
    readonly customFields: CustomValues;
    /** The contact that stands for it; null as long as it stands for itself. */
    readonly mergedIntoId: string | null;
    readonly createdAt: Date | string;
  };

/** What is kept of a contact, beside its id. */
export const keptOfContact = {
  subjectId: p.uuid(),
  peerId: p.uuid().nullable(),
  name: p.text().nullable(),
  username: p.text().nullable(),
  isErased: p.boolean(),
  companyId: p.uuid().nullable(),
  chatIds: p.json<readonly string[]>(),
  isWrittenTo: p.boolean(),
  channelAccountId: p.uuid().nullable(),
  identities: p.json<readonly Identity[]>(),
  identityIds: p.array().columnType('uuid[]'),
  firstName: p.text().nullable(),
  middleName: p.text().nullable(),
  lastName: p.text().nullable(),
  role: p.text().nullable(),
  language: p.text().nullable(),
  gender: p.text().nullable(),
  birthDate: p.text().nullable(),
  address: p.json<Address>().nullable(),
  tags: p.array(),
  description: p.text().nullable(),
  lawfulBasis: p.text().nullable(),
  lawfulBasisNote: p.text().nullable(),
  statusId: p.uuid().nullable(),
  sourceId: p.uuid().nullable(),
  processingWayId: p.uuid().nullable(),
  customFields: p.json<CustomValues>(),
  mergedIntoId: p.uuid().nullable(),
  createdAt: p.datetime(3),
  assigneeId: p.uuid().nullable(),
  teamId: p.uuid().nullable(),
  ruleId: p.uuid().nullable(),
  collaboratorIds: p.array().columnType('uuid[]'),
  ...deletedColumns,
};

export const ContactTable = defineEntity({
  name: 'Contact',
  tableName: 'contact_record',
  properties: { ...tenantKey, contactId: p.uuid().primary(), ...keptOfContact },
});

const text = (value: string | Erased | undefined) => (value === undefined ? null : clearOr(value, null));

const met = (row: ContactRow, { chatId, channelAccountId }: EventOf<typeof ContactChatAdded>['data']): ContactRow => ({
  ...row,
  chatIds: [...row.chatIds, chatId],
  channelAccountId: row.channelAccountId ?? channelAccountId ?? null,
});

const newcomer = (
  {
    contactId,
    subjectId,
    identities,
    name,
    username,
    fields = {},
    customFields,
  }: EventOf<typeof ContactCreated>['data'],
  createdAt: string,
): ContactRow => ({
  ...{ contactId, subjectId, peerId: identities[0]?.peerId ?? null },
  ...{ name: text(name), username: text(username), isErased: text(name) === null },
  ...{ companyId: null, chatIds: [], isWrittenTo: false, channelAccountId: null, createdAt },
  mergedIntoId: null,
  ...reachedBy([]),
  ...withChanges(noFields, fields),
  customFields: withValues(noValues, customFields),
  ...nobody,
  ...withNobody,
  ...notDeleted,
});

const reachedBy = (identities: readonly Identity[]) => ({ identities, identityIds: identities.map(({ id }) => id) });

type Changed = EventOf<typeof ContactChanged>['data'];

function changed(row: ContactRow, { changes: { name, ...changes }, customFields }: Changed): ContactRow {
  const fields = { ...row, ...withChanges(row, changes), customFields: withValues(row.customFields, customFields) };
  return name === undefined ? fields : { ...fields, name: text(name), isErased: text(name) === null };
}

export const contactList = readModel({
  name: 'crm.contact-list.v1',
  table: ContactTable,
  events: contactEvents,
  mode: 'inline',
  key: ({ data }) => data.contactId,

  evolve(row: ContactRow | null, event): ContactRow | null {
    if (event.type === 'crm.contact.created') return newcomer(event.data, event.envelope.recordedAt);
    if (!row) return null;
    switch (event.type) {
      case 'crm.contact.chat-added':
        return met(row, event.data);
      case 'crm.contact.written-to':
        return { ...row, isWrittenTo: true };
      case 'crm.contact.company-linked':
        return { ...row, companyId: event.data.companyId };
      case 'crm.contact.company-unlinked':
        return { ...row, companyId: null };
      case 'crm.contact.changed':
        return changed(row, event.data);
      case 'crm.contact.identity-added':
        return { ...row, ...reachedBy(withIdentity(row.identities, event.data)) };
      case 'crm.contact.identity-removed':
        return { ...row, ...reachedBy(withoutIdentity(row.identities, event.data.identityId)) };
      case 'crm.contact.assigned':
        return { ...row, ...answeredBy(event.data) };
      case 'crm.contact.collaborators-changed':
        return { ...row, collaboratorIds: event.data.collaboratorIds };
      case 'crm.contact.deleted':
        return { ...row, ...deletedBy(event.envelope) };
      case 'crm.contact.restored':
        return { ...row, ...notDeleted };
      case 'crm.contact.erased':
        return null;
      case 'crm.contact.merged-into':
        return { ...row, mergedIntoId: event.data.intoId };
      case 'crm.contact.unmerged-from':
        return { ...row, mergedIntoId: null };
      case 'crm.contact.merged':
      case 'crm.contact.unmerged':
        return row;
    }
  },
});

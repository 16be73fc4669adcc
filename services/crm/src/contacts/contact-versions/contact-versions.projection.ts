import { defineEntity, p } from '@mikro-orm/core';
import { contactEvents } from '@parley/contracts';
import { readModel } from '@parley/eventsourcing';

import { begun, type Valid } from '../../as-of/valid.js';
import { versionKey } from '../../as-of/versions.projection.js';
import { contactList, type ContactRow, keptOfContact } from '../contact-list/contact-list.projection.js';

export type ContactVersionRow = ContactRow & Valid;

export const ContactVersionTable = defineEntity({
  name: 'ContactVersion',
  tableName: 'contact_version',
  properties: { ...versionKey, contactId: p.uuid(), ...keptOfContact },
});

/** What each contact was from one event to the next, by the list's own fold. */
export const contactVersions = readModel({
  name: 'crm.contact-versions.v2',
  table: ContactVersionTable,
  events: contactEvents,
  mode: 'runner',
  versions: { of: ({ data }) => data.contactId, record: 'contactId', until: 'validTo' },
  key: ({ envelope }) => envelope.id,

  evolve(row: ContactVersionRow | null, event): ContactVersionRow | null {
    const contact = contactList.evolve(row, event);
    return contact && begun(row, contact, event.envelope);
  },
});

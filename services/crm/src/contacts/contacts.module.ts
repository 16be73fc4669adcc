import { Module } from '@nestjs/common';

import { RecordVersions } from '../as-of/record-versions.adapter.js';
import { AssignContactHandler } from './assign-contact/assign-contact.handler.js';
import { ContactRows } from './contact-directory/contact-directory.adapter.js';
import { ContactDirectory } from './contact-directory/contact-directory.port.js';
import { ReachedContacts } from './contact-directory/reached-contacts.adapter.js';
import {
  ChangedContactsQuery,
  ContactDifferencesQuery,
  ContactVersionsQuery,
} from './contact-versions/contact-versions.query.js';
import { ContactListQuery } from './contact-list/contact-list.query.js';
import { ContactsByIdsQuery } from './contact-list/contacts-by-ids.query.js';
import { ContactAsOfQuery } from './contact-versions/contact-as-of.query.js';
import { SetContactCollaboratorsHandler } from './set-contact-collaborators/set-contact-collaborators.handler.js';

@Module({
  providers: [
    AssignContactHandler,
    ChangedContactsQuery,
    ContactAsOfQuery,
    ContactDifferencesQuery,
    ContactVersionsQuery,
    ContactListQuery,
    ContactsByIdsQuery,
    ReachedContacts,
    RecordVersions,
    SetContactCollaboratorsHandler,
    { provide: ContactDirectory, useClass: ContactRows },
  ],
  exports: [ContactDirectory, ReachedContacts],
})
export class ContactsModule {}

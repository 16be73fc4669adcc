import { Module } from '@nestjs/common';

import { RecordVersions } from '../as-of/record-versions.adapter.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { AddContactIdentityHandler } from './add-contact-identity/add-contact-identity.handler.js';
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
import { GetContactQuery } from './contact-list/get-contact.query.js';
import { ContactAsOfQuery } from './contact-versions/contact-as-of.query.js';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { MergeContactsHandler } from './merge-contacts/merge-contacts.handler.js';
import { UnmergeContactHandler } from './unmerge-contact/unmerge-contact.handler.js';
import { EnteredFacts } from './entered-facts.adapter.js';
import { CreateContactHandler } from './create-contact/create-contact.handler.js';
import { RemoveContactIdentityHandler } from './remove-contact-identity/remove-contact-identity.handler.js';
import { SetContactCollaboratorsHandler } from './set-contact-collaborators/set-contact-collaborators.handler.js';
import { UpdateContactHandler } from './update-contact/update-contact.handler.js';
import { DeleteContactHandler } from './delete-contact/delete-contact.handler.js';
import { RestoreContactHandler } from './restore-contact/restore-contact.handler.js';

@Module({
  imports: [CompaniesModule, CustomFieldsModule, PipelinesModule],
  providers: [
    DeleteContactHandler,
    RestoreContactHandler,
    AddContactIdentityHandler,
    AssignContactHandler,
    ChangedContactsQuery,
    ContactAsOfQuery,
    ContactDifferencesQuery,
    ContactVersionsQuery,
    ContactListQuery,
    ContactsByIdsQuery,
    CreateContactHandler,
    EnteredFacts,
    GetContactQuery,
    MergeContactsHandler,
    UnmergeContactHandler,
    ReachedContacts,
    RecordVersions,
    RemoveContactIdentityHandler,
    SetContactCollaboratorsHandler,
    UpdateContactHandler,
    { provide: ContactDirectory, useClass: ContactRows },
  ],
  exports: [ContactDirectory, ContactListQuery, ContactsByIdsQuery, ReachedContacts],
})
export class ContactsModule {}

import { Module } from '@nestjs/common';

import { ContactRows } from './contact-directory/contact-directory.adapter.js';
import { ContactDirectory } from './contact-directory/contact-directory.port.js';
import { ContactListQuery } from './contact-list/contact-list.query.js';
import { ContactsByIdsQuery } from './contact-list/contacts-by-ids.query.js';

@Module({
  providers: [ContactListQuery, ContactsByIdsQuery, { provide: ContactDirectory, useClass: ContactRows }],
  exports: [ContactDirectory],
})
export class ContactsModule {}

import { type ContactView, ListContacts } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ContactListQuery } from '../../contacts/contact-list/contact-list.query.js';
import { hiddenOf } from '../../fields/hidden.js';
import { contactColumns, valueOfContact } from '../columns/contact-columns.js';
import { ownColumns } from '../columns/own-columns.js';
import { AskersSight } from './askers-sight.adapter.js';
import { type Asked, oldestFirst, pageAfter, type RecordPages } from './record-pages.js';

@Injectable()
export class ContactPages implements RecordPages<ContactView> {
  constructor(
    private readonly list: ContactListQuery,
    private readonly sight: AskersSight,
  ) {}

  columns = async (actor: Actor) => {
    const reach = await this.sight.reach(ListContacts, actor);
    const fields = await this.sight.fields('contact', actor);
    return {
      all: [...contactColumns, ...ownColumns(fields, valueOfContact)],
      hidden: hiddenOf(reach, 'contacts:read'),
    };
  };

  page = async ({ records: { search, contactFilter: filter }, after }: Asked, actor: Actor) => {
    const reach = await this.sight.reach(ListContacts, actor);
    const input = { page: pageAfter(after), search, filter, orderBy: [...oldestFirst] };
    return this.list.answer(input, actor, reach);
  };
}

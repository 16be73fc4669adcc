import { contactView, type ContactView, type InputOf, ListContacts, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  containing,
  type Listing,
  ListQuestion,
  withinReach,
  TenantDatabase,
} from '@parley/platform';

import { contactColumns, contactJson } from './contact-view.table.js';

const listing: Listing<ContactView> = {
  node: contactJson('k'),
  view: contactView,
  from: 'from crm.contact k',
  columns: contactColumns,
  id: { sql: 'k.contact_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
};

@Answers(ListContacts)
export class ContactListQuery implements Answerer<typeof ListContacts> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ search, ...input }: InputOf<typeof ListContacts>, actor: Actor, reach: Reach) {
    const besides = allOf([containing(search, 'k.name', 'k.username'), withinReach(reach, 'k')]);
    const question = new ListQuestion(listing, input, besides);
    return question.read(this.database, actor);
  }
}

import { contactView, type ContactView, type InputOf, ListContacts } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, containing, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { contactJson } from './contact-view.table.js';

const listing: Listing<ContactView> = {
  node: contactJson('k'),
  view: contactView,
  from: 'from crm.contact k',
  columns: {
    companyId: { sql: 'k.company_id', type: 'uuid' },
    name: { sql: `coalesce(k.name, '')`, type: 'text' },
    username: { sql: 'k.username', type: 'text' },
    createdAt: { sql: 'k.created_at', type: 'timestamptz' },
  },
  id: { sql: 'k.contact_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
};

@Answers(ListContacts)
export class ContactListQuery implements Answerer<typeof ListContacts> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ search, ...input }: InputOf<typeof ListContacts>, actor: Actor) {
    const question = new ListQuestion(listing, input, containing(search, 'k.name', 'k.username'));
    return question.read(this.database, actor);
  }
}

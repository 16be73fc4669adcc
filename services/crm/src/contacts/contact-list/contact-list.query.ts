import { type ContactView, type InputOf, ListContacts } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  type Answerer,
  Answers,
  everything,
  type ListedRow,
  type Listing,
  ListQuestion,
  TenantDatabase,
} from '@parley/platform';

import { contactJson } from './contact-view.table.js';

const listing: Listing = {
  node: contactJson('k'),
  from: 'from crm.contact k',
  columns: {
    companyId: { sql: 'k.company_id', type: 'uuid' },
    name: { sql: `coalesce(k.name, '')`, type: 'text' },
    username: { sql: 'k.username', type: 'text' },
    createdAt: { sql: 'k.created_at', type: 'timestamptz' },
  },
  id: { sql: 'k.contact_id', type: 'uuid' },
  newest: 'createdAt',
};

/** What is looked for stands anywhere in the name; the characters that `like` knows mean themselves. */
function found(search: string | undefined) {
  const wanted = search?.trim();
  if (!wanted) return everything;
  const pattern = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return { where: '(k.name ilike ? or k.username ilike ?)', values: [pattern, pattern] };
}

@Answers(ListContacts)
export class ContactListQuery implements Answerer<typeof ListContacts> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ search, ...input }: InputOf<typeof ListContacts>, actor: Actor) {
    const question = new ListQuestion(listing, input, found(search));
    const [rows, count] = [question.rows(), question.count()];
    return this.database.inTenant(actor, async (em) => {
      const contacts = await em.execute<ListedRow<ContactView>[]>(rows.sql, [...rows.values]);
      const [counted] = await em.execute<{ count: number }[]>(count.sql, [...count.values]);
      return question.page(contacts, counted?.count ?? 0);
    });
  }
}

import { type InputOf, ListContacts } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  type Answerer,
  Answers,
  COUNTED_EXACTLY,
  keysetOf,
  pageFrom,
  type Slice,
  sliceOf,
  TenantDatabase,
} from '@parley/platform';

import { contactJson, type ContactJson } from './contact-view.table.js';

const found = `(?::text is null or k.name ilike ? or k.username ilike ?)`;

const rows = (slice: Slice) => {
  const { where, orderBy } = keysetOf(slice, 'k.created_at', 'k.contact_id');
  return `select ${contactJson('k')} as contact from crm.contact k where ${found} and ${where} order by ${orderBy}`;
};

const count = `
  select count(*)::int as count from (select 1 from crm.contact k where ${found} limit ${COUNTED_EXACTLY + 1}) as counted`;

/** What is looked for stands anywhere in the name; the characters that `like` knows mean themselves. */
const patternOf = (search: string | undefined) => {
  const wanted = search?.trim();
  return wanted ? `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
};

@Answers(ListContacts)
export class ContactListQuery implements Answerer<typeof ListContacts> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ page, search }: InputOf<typeof ListContacts>, actor: Actor) {
    const slice = sliceOf(page);
    const pattern = patternOf(search);
    const wanted = [pattern, pattern, pattern];
    const { values } = keysetOf(slice, 'k.created_at', 'k.contact_id');
    return this.database.inTenant(actor, async (em) => {
      const contacts = await em.execute<ContactJson[]>(rows(slice), [...wanted, ...values]);
      const [counted] = await em.execute<{ count: number }[]>(count, wanted);
      return pageFrom(slice, {
        rows: contacts.map(({ contact }) => contact),
        count: counted?.count ?? 0,
        placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
      });
    });
  }
}

import { defineMigration } from '@parley/eventsourcing';

const entered = (table: string) => `
alter table crm.${table}
  add column identities jsonb not null default '[]', add column identity_ids uuid[] not null default '{}',
  add column first_name text, add column middle_name text, add column last_name text, add column role text,
  add column language text, add column gender text, add column birth_date text, add column address jsonb,
  add column tags text[] not null default '{}', add column description text, add column lawful_basis text,
  add column lawful_basis_note text;`;

/** Nothing was entered about anybody before: the rows that stand say so as they are, and need no rebuild. */
export const contactFieldColumns = defineMigration({
  name: '0008-contact-fields',
  sql: `${entered('contact')}${entered('contact_version')}
create index on crm.contact (tenant_id, company_id, created_at, contact_id);
create index on crm.contact (tenant_id, coalesce(name, ''), contact_id);`,
});

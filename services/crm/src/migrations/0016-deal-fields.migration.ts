import { defineMigration } from '@parley/eventsourcing';

const entered = (table: string) => `
alter table crm.${table}
  add column amount_minor bigint, add column amount_currency text, add column expected_close_on text,
  add column company_id uuid, add column contact_ids uuid[] not null default '{}', add column description text;`;

/** Nothing was entered about a deal before: the rows that stand say so as they are, and need no rebuild. */
export const dealFieldColumns = defineMigration({
  name: '0016-deal-fields',
  sql: `${entered('deal')}${entered('deal_version')}
create index on crm.deal (tenant_id, company_id, changed_at, deal_id);
create index on crm.deal (tenant_id, coalesce(amount_minor, -1), deal_id);`,
});

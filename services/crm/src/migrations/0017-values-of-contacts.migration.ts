import { defineMigration } from '@parley/eventsourcing';

const said = (table: string) => `
alter table crm.${table}
  add column status_id uuid, add column source_id uuid, add column processing_way_id uuid,
  add column custom_fields jsonb not null default '{}';`;

/** Nobody had said anything by fields before: the rows that stand say so as they are, and need no rebuild. */
export const valuesOfContacts = defineMigration({
  name: '0017-values-of-contacts',
  sql: `${said('contact')}${said('contact_version')}
create index on crm.contact (tenant_id, status_id, created_at, contact_id);
create index on crm.contact (tenant_id, source_id, created_at, contact_id);`,
});

import { defineMigration } from '@parley/eventsourcing';

const said = (table: string) => `
alter table crm.${table}
  add column status_id uuid, add column lifecycle_stage_id uuid,
  add column custom_fields jsonb not null default '{}';`;

/** Nobody had said anything by fields before: the rows that stand say so as they are, and need no rebuild. */
export const valuesOfCompanies = defineMigration({
  name: '0018-values-of-companies',
  sql: `${said('company')}${said('company_version')}
create index on crm.company (tenant_id, status_id, name, company_id);
create index on crm.company (tenant_id, lifecycle_stage_id, name, company_id);`,
});

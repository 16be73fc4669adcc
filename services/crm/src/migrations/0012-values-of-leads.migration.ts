import { defineMigration } from '@parley/eventsourcing';

/** Nobody had said anything by fields before: the rows that stand say so as they are, and need no rebuild. */
export const valuesOfLeads = defineMigration({
  name: '0012-values-of-leads',
  sql: `
alter table crm.lead add column status_id uuid, add column source_id uuid,
  add column custom_fields jsonb not null default '{}';
create index on crm.lead (tenant_id, status_id, changed_at, lead_id);`,
});

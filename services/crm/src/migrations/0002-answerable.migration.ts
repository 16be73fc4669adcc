import { defineMigration } from '@parley/eventsourcing';

/** What was recorded before is nobody's yet: the rows that stand say so as they are, and need no rebuild. */
const answerable = (table: string, order: string) => `
alter table crm.${table} add column assignee_id uuid, add column team_id uuid;
create index on crm.${table} (tenant_id, assignee_id, ${order});
create index on crm.${table} (tenant_id, team_id, ${order});`;

export const answerableColumns = defineMigration({
  name: '0002-answerable',
  sql: [answerable('contact', 'created_at, contact_id'), answerable('deal', 'changed_at, deal_id')].join('\n'),
});

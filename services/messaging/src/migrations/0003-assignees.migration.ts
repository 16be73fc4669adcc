import { defineMigration } from '@parley/eventsourcing';

/** Who answers for a chat. No log has such an event yet, so what stands in the table is what the fold makes of it. */
export const assignees = defineMigration({
  name: '0003-assignees',
  sql: `alter table messaging.chat add assignee_id uuid, add team_id uuid;
    create index on messaging.chat (tenant_id, assignee_id);
    create index on messaging.chat (tenant_id, team_id);`,
});

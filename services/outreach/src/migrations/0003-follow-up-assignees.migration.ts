import { defineMigration } from '@parley/eventsourcing';

/** In whose name a follow-up goes out: in a log that has some already the table is in force once it was rebuilt. */
export const followUpAssignees = defineMigration({
  name: '0003-follow-up-assignees',
  sql: `alter table outreach.follow_up add assignee_id uuid;
    create index on outreach.follow_up (tenant_id, assignee_id);
    update outreach.read_model_versions set name = 'outreach.follow-up-list.v2'
      where table_name = 'follow_up' and not (select is_called from outreach.events_position_seq);`,
});

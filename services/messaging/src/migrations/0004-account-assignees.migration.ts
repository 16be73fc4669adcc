import { defineMigration } from '@parley/eventsourcing';

/** Who answers for an account: in a log that has accounts already the table is in force once it was rebuilt. */
export const accountAssignees = defineMigration({
  name: '0004-account-assignees',
  sql: `alter table messaging.channel_account add assignee_id uuid, add team_id uuid;
    create index on messaging.channel_account (tenant_id, assignee_id);
    update messaging.read_model_versions set name = 'messaging.channel-accounts.v2'
      where table_name = 'channel_account' and not (select is_called from messaging.events_position_seq);`,
});

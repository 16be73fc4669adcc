import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** The organization's agents, inline: what was changed is what a member reads next. */
export const agentDirectoryTable = defineMigration({
  name: '0018-agents',
  sql: readModelTableSql({
    service: 'identity',
    table: 'known_agent',
    name: 'identity.agent-directory.v1',
    mode: 'inline',
    columns: 'agent_id uuid not null, name text, guardian_id uuid',
    key: 'agent_id',
  }),
});

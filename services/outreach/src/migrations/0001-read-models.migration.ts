import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'outreach';

const messageTemplate = readModelTableSql({
  service,
  table: 'message_template',
  name: 'outreach.message-template-list.v1',
  mode: 'inline',
  key: 'message_template_id',
  columns: 'message_template_id uuid not null, name text not null, body text not null',
});

const followUp = readModelTableSql({
  service,
  table: 'follow_up',
  name: 'outreach.follow-up-list.v1',
  mode: 'inline',
  key: 'follow_up_id',
  columns: `follow_up_id uuid not null, chat_id uuid not null, message_template_id uuid not null,
    due_at timestamptz(3) not null, status text not null, code text, send_id uuid`,
  indexes: ['chat_id, status'],
});

export const readModelTables = defineMigration({
  name: '0001-read-models',
  sql: [messageTemplate, followUp].join('\n'),
});

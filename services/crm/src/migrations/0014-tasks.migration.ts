import { defineMigration, readModelTableSql } from '@parley/eventsourcing';
import { shareableSql } from '@parley/platform';

const task = readModelTableSql({
  service: 'crm',
  table: 'task',
  name: 'crm.task-list.v1',
  mode: 'inline',
  key: 'task_id',
  columns: `task_id uuid not null, subject_id uuid not null, record_type text, record_id uuid, title text,
    description text, due_at timestamptz(3), reminder_seconds_before int, done_at timestamptz(3),
    deleted_at timestamptz(3), created_at timestamptz(3) not null, changed_at timestamptz(3) not null,
    correlation_id uuid not null, assignee_id uuid, team_id uuid, rule_id uuid`,
  indexes: [
    'changed_at, task_id',
    'assignee_id, due_at, task_id',
    'team_id, due_at, task_id',
    'record_id, due_at, task_id',
    'subject_id',
  ],
  isOfNewEvents: true,
});

export const taskTable = defineMigration({
  name: '0014-tasks',
  sql: [task, shareableSql('crm.task', 'changed_at, task_id')].join('\n'),
});

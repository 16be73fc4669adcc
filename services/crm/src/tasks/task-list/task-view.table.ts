import type { RecordRef } from '@parley/contracts';
import { iso, type Where } from '@parley/platform';

import { ofRecord } from '../../records/record.table.js';

/** An instant of the clock port, as SQL. */
const at = (now: Date) => `'${now.toISOString()}'::timestamptz`;

const isOverdue = (now: Date) => `(t.done_at is null and coalesce(t.due_at < ${at(now)}, false))`;

/** A task's columns as one JSON value: `null` where the row was not joined. */
export const taskJson = (now: Date) => `
  case when t.task_id is null then null else json_build_object(
    'id', t.task_id,
    'title', coalesce(to_json(t.title), json_build_object('erased', true)),
    'description', case when t.title is null then json_build_object('erased', true) else to_json(t.description) end,
    'record', case when t.record_id is not null then json_build_object('type', t.record_type, 'id', t.record_id) end,
    'assigneeId', t.assignee_id,
    'teamId', t.team_id,
    'dueAt', ${iso('t.due_at')},
    'reminderSecondsBefore', t.reminder_seconds_before,
    'isOverdue', ${isOverdue(now)},
    'doneAt', ${iso('t.done_at')},
    'createdAt', ${iso('t.created_at')},
    'changedAt', ${iso('t.changed_at')},
    'version', t.stands_at,
    'correlationId', t.correlation_id) end`;

/** What a task can be asked about, by the names that contracts give it. */
export const taskColumns = (now: Date) =>
  ({
    assigneeId: { sql: 't.assignee_id', type: 'uuid' },
    teamId: { sql: 't.team_id', type: 'uuid' },
    isDone: { sql: '(t.done_at is not null)', type: 'boolean' },
    isOverdue: { sql: isOverdue(now), type: 'boolean' },
    dueAt: { sql: 't.due_at', type: 'timestamptz' },
    urgency: { sql: `coalesce(t.due_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
    recordType: { sql: 't.record_type', type: 'text' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    changedAt: { sql: 't.changed_at', type: 'timestamptz' },
  }) as const;

export const keptTasks: Where = { where: 't.deleted_at is null', values: [] };

export const tasksOf = (record: RecordRef): Where => ofRecord('t', record);

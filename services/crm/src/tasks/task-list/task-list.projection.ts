import { clearOr, type Erased, type EventOf, type RecordType, type TaskCreated, taskEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { answeredBy, type Answered, nobody } from '../../answerable/answerable.js';

export type TaskRow = Answered & {
  readonly taskId: string;
  readonly subjectId: string;
  readonly recordType: RecordType | null;
  readonly recordId: string | null;
  /** Null once whom it is about was erased. */
  readonly title: string | null;
  readonly description: string | null;
  readonly dueAt: Date | string | null;
  readonly reminderSecondsBefore: number | null;
  readonly doneAt: Date | string | null;
  readonly deletedAt: Date | string | null;
  readonly createdAt: Date | string;
  readonly changedAt: Date | string;
  readonly correlationId: string;
};

export const TaskTable = defineEntity({
  name: 'Task',
  properties: {
    ...tenantKey,
    taskId: p.uuid().primary(),
    subjectId: p.uuid(),
    recordType: p.text().nullable(),
    recordId: p.uuid().nullable(),
    title: p.text().nullable(),
    description: p.text().nullable(),
    dueAt: p.datetime(3).nullable(),
    reminderSecondsBefore: p.integer().nullable(),
    doneAt: p.datetime(3).nullable(),
    deletedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    changedAt: p.datetime(3),
    correlationId: p.uuid(),
    assigneeId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    ruleId: p.uuid().nullable(),
  },
});

type Recording = { readonly recordedAt: string; readonly correlationId: string };

const shown = (text: string | Erased | null | undefined) => clearOr(text ?? null, null);

const created = (
  { taskId, subjectId, record, ...wanted }: EventOf<typeof TaskCreated>['data'],
  { recordedAt, correlationId }: Recording,
): TaskRow => ({
  ...{ taskId, subjectId, recordType: record?.type ?? null, recordId: record?.id ?? null, ...nobody },
  ...{ title: shown(wanted.title), description: shown(wanted.description), dueAt: wanted.dueAt ?? null },
  ...{ reminderSecondsBefore: wanted.reminderSecondsBefore ?? null, doneAt: null, deletedAt: null },
  ...{ createdAt: recordedAt, changedAt: recordedAt, correlationId },
});

export const taskList = readModel({
  name: 'crm.task-list.v1',
  table: TaskTable,
  events: taskEvents,
  mode: 'inline',
  key: ({ data }) => data.taskId,

  evolve(row: TaskRow | null, event): TaskRow | null {
    const { recordedAt } = event.envelope;
    if (event.type === 'crm.task.created') return created(event.data, event.envelope);
    if (!row) return null;
    const changed = { ...row, changedAt: recordedAt };
    switch (event.type) {
      case 'crm.task.changed': {
        const { title, description, dueAt = row.dueAt } = event.data.changes;
        const { reminderSecondsBefore = row.reminderSecondsBefore } = event.data.changes;
        return {
          ...{ ...changed, dueAt, reminderSecondsBefore },
          ...(title !== undefined && { title: shown(title) }),
          ...(description !== undefined && { description: shown(description) }),
        };
      }
      case 'crm.task.assigned':
        return { ...changed, ...answeredBy(event.data) };
      case 'crm.task.completed':
        return { ...changed, doneAt: recordedAt };
      case 'crm.task.reopened':
        return { ...changed, doneAt: null };
      case 'crm.task.reminded':
        return row;
      case 'crm.task.deleted':
        return { ...changed, deletedAt: recordedAt };
    }
  },
});

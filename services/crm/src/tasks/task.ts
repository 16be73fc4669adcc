import { type Erased, isReached, type Reach, type RecordRef, type TaskEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { answeredBy, type Answered, nobody } from '../answerable/answerable.js';

/** What somebody is to do, and when. */
export type Wanted = {
  readonly title: string | Erased;
  readonly description: string | Erased | null;
  readonly dueAt: string | null;
  readonly reminderSecondsBefore: number | null;
};

export type KnownTask = Answered &
  Wanted & {
    readonly status: 'open' | 'done' | 'deleted';
    readonly record: RecordRef | undefined;
    readonly subjectId: string;
    /** For which time of being due its assignee was reminded. */
    readonly remindedOf: string | null;
  };

export type Task = { readonly status: 'unknown' } | KnownTask;

export const initialTask: Task = { status: 'unknown' };

export function evolve(task: Task, event: TaskEvent): Task {
  if (event.type === 'crm.task.created') {
    const { record, subjectId, title, description = null, dueAt = null, reminderSecondsBefore = null } = event.data;
    const wanted = { title, description, dueAt, reminderSecondsBefore };
    return { status: 'open', record, subjectId, ...wanted, remindedOf: null, ...nobody };
  }
  return task.status === 'unknown' ? task : evolved(task, event);
}

function evolved(task: KnownTask, event: Exclude<TaskEvent, { readonly type: 'crm.task.created' }>): Task {
  switch (event.type) {
    case 'crm.task.changed':
      return { ...task, ...given(task, event.data.changes) };
    case 'crm.task.assigned':
      return { ...task, ...answeredBy(event.data) };
    case 'crm.task.completed':
      return { ...task, status: 'done' };
    case 'crm.task.reopened':
      return { ...task, status: 'open' };
    case 'crm.task.reminded':
      return { ...task, remindedOf: event.data.dueAt };
    case 'crm.task.deleted':
      return { ...task, status: 'deleted' };
  }
}

type Changes = { readonly [Field in keyof Wanted]?: Wanted[Field] | undefined };

/** What is named, and the rest as it is. */
export function given(task: Wanted, changes: Changes): Wanted {
  const { title = task.title, description = task.description, dueAt = task.dueAt } = changes;
  const { reminderSecondsBefore = task.reminderSecondsBefore } = changes;
  return { title, description, dueAt, reminderSecondsBefore };
}

/** When whoever does it is to be reminded, in milliseconds since 1970; undefined where nobody is. */
export function remindsAt(task: Task): number | undefined {
  if (task.status !== 'open' || task.dueAt === null || task.reminderSecondsBefore === null) return undefined;
  return Date.parse(task.dueAt) - task.reminderSecondsBefore * 1000;
}

/** What somebody doesn't reach is to them as if it never was. */
export const reachedTask = (reach: Reach, task: Task): Task =>
  task.status === 'unknown' || isReached(reach, task) ? task : initialTask;

export const taskStream = streamOf('crm.task', { initial: initialTask, evolve });

import { TaskChanged, type TaskEvent } from '@parley/contracts';

import { assignTask } from '../assign-task.js';
import { given, type KnownTask, type Task, type Wanted } from '../task.js';
import { reminderWithoutDue, taskNotFound } from '../task.errors.js';

/** What is left out stays as it is, null is nothing from then on. */
export type TaskUpdate = {
  readonly taskId: string;
  readonly title?: string | undefined;
  readonly description?: string | null | undefined;
  readonly dueAt?: string | null | undefined;
  readonly reminderSecondsBefore?: number | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
};

export function updateTask({ taskId, ...update }: TaskUpdate, task: Task): readonly TaskEvent[] {
  if (task.status === 'unknown' || task.status === 'deleted') throw taskNotFound(taskId);
  const { assigneeId = task.assigneeId, teamId = task.teamId } = update;
  const isNamed = update.assigneeId !== undefined || update.teamId !== undefined;
  const assigned = isNamed ? assignTask({ taskId, assigneeId, teamId, reason: 'by-hand' }, task) : [];
  return [...changed({ taskId, ...update }, task), ...assigned];
}

function changed({ taskId, ...update }: TaskUpdate, task: KnownTask): readonly TaskEvent[] {
  const wanted = wantedBy(update, task);
  if (wanted.reminderSecondsBefore !== null && wanted.dueAt === null) throw reminderWithoutDue(taskId);
  const changes = changesTo(wanted, task);
  if (Object.keys(changes).length === 0) return [];
  return [TaskChanged({ taskId, record: task.record, subjectId: task.subjectId, changes })];
}

/** A reminder goes with the time that it is before. */
function wantedBy(update: Omit<TaskUpdate, 'taskId'>, task: KnownTask): Wanted {
  const isDropped = update.dueAt === null && (update.reminderSecondsBefore ?? null) === null;
  return given(task, { ...update, ...(isDropped && { reminderSecondsBefore: null }) });
}

const changesTo = ({ title, description, dueAt, reminderSecondsBefore }: Wanted, task: KnownTask) => ({
  ...(title !== task.title && { title }),
  ...(description !== task.description && { description }),
  ...(dueAt !== task.dueAt && { dueAt }),
  ...(reminderSecondsBefore !== task.reminderSecondsBefore && { reminderSecondsBefore }),
});

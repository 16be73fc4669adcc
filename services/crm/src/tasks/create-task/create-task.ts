import { type Answerable, type RecordRef, TaskAssigned, TaskCreated, type TaskEvent } from '@parley/contracts';

import type { Task } from '../task.js';
import { reminderWithoutDue, taskExists } from '../task.errors.js';

export type MadeTask = {
  readonly taskId: string;
  /** Under whose key it lies. */
  readonly subjectId: string;
  readonly record?: RecordRef | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly reminderSecondsBefore?: number | undefined;
  /** Who does it. */
  readonly by: Answerable;
};

export function createTask({ by, ...task }: MadeTask, existing: Task): readonly TaskEvent[] {
  const { taskId, record, dueAt, reminderSecondsBefore } = task;
  if (existing.status !== 'unknown') throw taskExists(taskId);
  if (reminderSecondsBefore !== undefined && dueAt === undefined) throw reminderWithoutDue(taskId);
  const created = TaskCreated(task);
  if (by.assigneeId === null && by.teamId === null) return [created];
  return [created, TaskAssigned({ taskId, record, ...by, reason: 'by-hand' })];
}

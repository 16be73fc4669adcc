import { TaskDeleted, type TaskEvent } from '@parley/contracts';

import type { Task } from '../task.js';
import { taskNotFound } from '../task.errors.js';

export function deleteTask({ taskId }: { readonly taskId: string }, task: Task): readonly TaskEvent[] {
  if (task.status === 'unknown' || task.status === 'deleted') throw taskNotFound(taskId);
  return [TaskDeleted({ taskId, record: task.record })];
}

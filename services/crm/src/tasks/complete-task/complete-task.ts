import { TaskCompleted, type TaskEvent } from '@parley/contracts';

import type { Task } from '../task.js';
import { taskNotFound } from '../task.errors.js';

export function completeTask({ taskId }: { readonly taskId: string }, task: Task): readonly TaskEvent[] {
  if (task.status === 'unknown' || task.status === 'deleted') throw taskNotFound(taskId);
  return task.status === 'done' ? [] : [TaskCompleted({ taskId, record: task.record })];
}

import { type TaskEvent, TaskReopened } from '@parley/contracts';

import type { Task } from '../task.js';
import { taskNotFound } from '../task.errors.js';

export function reopenTask({ taskId }: { readonly taskId: string }, task: Task): readonly TaskEvent[] {
  if (task.status === 'unknown' || task.status === 'deleted') throw taskNotFound(taskId);
  return task.status === 'open' ? [] : [TaskReopened({ taskId, record: task.record })];
}

import { TaskAssigned, type TaskEvent } from '@parley/contracts';

import { answering, type Named } from '../answerable/answerable.js';
import type { KnownTask } from './task.js';

/** Says who does a task that there is; nothing where that is so already. */
export function assignTask(
  { taskId, ...named }: Named & { readonly taskId: string },
  task: KnownTask,
): readonly TaskEvent[] {
  const by = answering(task, named);
  return by ? [TaskAssigned({ taskId, record: task.record, ...by, reason: named.reason })] : [];
}

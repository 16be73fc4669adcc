import { type TaskEvent, TaskReminded } from '@parley/contracts';

import { remindsAt, type Task } from '../task.js';

/** When somebody was to be reminded. */
export type Reminder = { readonly taskId: string; readonly remindAt: string };

/** Of what is done, is to be reminded of at another time by now, or was said already, nobody is reminded. */
export function remindTask({ taskId, remindAt }: Reminder, task: Task): readonly TaskEvent[] {
  if (remindsAt(task) !== Date.parse(remindAt)) return [];
  if (task.status !== 'open' || task.dueAt === null || task.remindedOf === task.dueAt) return [];
  return [TaskReminded({ taskId, record: task.record, dueAt: task.dueAt })];
}

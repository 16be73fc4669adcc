import { type InputOf, ListTasks, type Reach, taskView, type TaskView } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  everything,
  type Listing,
  ListQuestion,
  TenantDatabase,
  withinReach,
} from '@parley/platform';

import { keptTasks, taskColumns, taskJson, tasksOf } from './task-view.table.js';

const listingAt = (now: Date): Listing<TaskView> => ({
  node: taskJson(now),
  view: taskView,
  from: 'from crm.task t',
  columns: taskColumns(now),
  id: { sql: 't.task_id', type: 'uuid' },
  usual: { field: 'urgency', direction: 'asc' },
});

@Answers(ListTasks)
export class TaskListQuery implements Answerer<typeof ListTasks> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  answer({ record, ...input }: InputOf<typeof ListTasks>, actor: Actor, reach: Reach) {
    const besides = allOf([keptTasks, record ? tasksOf(record) : everything, withinReach(reach, 't')]);
    return new ListQuestion(listingAt(this.clock.now()), input, besides).read(this.database, actor);
  }
}

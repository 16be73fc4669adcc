import { type InputOf, type Reach, TasksByIds, type TaskView } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids, withinReach } from '@parley/platform';

import { keptTasks, taskJson } from './task-view.table.js';

const sql = (now: Date, reached: string) => `
  select ${taskJson(now)} as task
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.task t on t.task_id = asked.id and ${keptTasks.where} and ${reached}
   order by asked.n`;

@Answers(TasksByIds)
export class TasksByIdsQuery implements Answerer<typeof TasksByIds> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async answer({ ids }: InputOf<typeof TasksByIds>, actor: Actor, reach: Reach) {
    const { where, values } = withinReach(reach, 't');
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<{ readonly task: TaskView | null }[]>(sql(this.clock.now(), where), [uuids(ids), ...values]),
    );
    return { items: rows.map(({ task }) => task) };
  }
}

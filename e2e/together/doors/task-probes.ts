import { randomUUID } from 'node:crypto';

import { CompleteTask, DeleteTask, ListTasks, ReopenTask, TasksByIds, UpdateTask } from '@parley/contracts';

import { codeOf } from './cells.js';
import { type Asking, isIn, page, probe, type Probe } from './row-probes.js';

/** No task has come as far. */
const expectedVersion = 1_000_000;

/** Tasks as crm's own door shows and changes them. */
export function taskProbes({ way, call, records }: Asking): readonly Probe[] {
  const { queries, commands } = way;
  const changing = ([UpdateTask, CompleteTask, ReopenTask, DeleteTask] as const).map((definition) =>
    probe(definition, 'done', async (of) => {
      const input = { taskId: records[of].taskId, expectedVersion };
      const sent = commands.send(definition, input, { ...call, idempotencyKey: randomUUID() });
      const code = (await sent.then(() => undefined, codeOf)) ?? 'done';
      if (!['crm.task.not-found', 'crm.task.version'].includes(code)) throw new Error(`${definition.name}: ${code}`);
      return code === 'crm.task.version';
    }),
  );
  return [
    probe(ListTasks, 'list', async (of) => isIn(await queries.ask(ListTasks, { page }, call), records[of].taskId)),
    probe(ListTasks, 'filter by not', async (of) => {
      const filter = { not: { isDone: { eq: true } } };
      return isIn(await queries.ask(ListTasks, { page, filter }, call), records[of].taskId);
    }),
    probe(TasksByIds, 'get', async (of) => {
      const { items } = await queries.ask(TasksByIds, { ids: [records[of].taskId] }, call);
      return items[0] !== null;
    }),
    ...changing,
  ];
}

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const HOUR = 3_600_000;
const named = z.object({ id: z.string() });
const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const task = z.object({
  ...{ id: z.string(), title: z.string().nullable(), isOverdue: z.boolean(), isDone: z.boolean() },
  assignee: z.object({ name: z.string().nullable() }).nullable(),
  record: z.object({ type: z.string(), id: z.string() }).nullable(),
});
const shown = '{ id title isOverdue isDone assignee { name } record { type id } }';
const tasks = z.object({ tasks: edges(task) });
const ofLead = z.object({ lead: z.object({ tasks: edges(task) }) });
const items = z.object({ activity: edges(z.object({ type: z.string() })) });

describe('work for a member, until somebody else goes on with it', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];
  let [leadId, taskId] = ['', ''];

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [admin, operator] = [() => there(ada), () => there(oleg)];
  const tasksOf = async (who: Colleague, args = '') => {
    const query = `{ tasks${args} { edges { node ${shown} } } }`;
    return (await who.caller.ask({ query, answer: tasks })).tasks.edges.map(({ node }) => node);
  };
  const remindersOf = async (who: Colleague) => {
    const query = `{ activity(filter: { type: { eq: "crm.task.reminded" }, subject: { type: TASK, id: "${taskId}" } }) {
      edges { node { type } } } }`;
    return (await who.caller.ask({ query, answer: items })).activity.edges.length;
  };

  /** Access tokens don't live that long. */
  const later = async (milliseconds: number) => {
    together.clock.advance(milliseconds);
    for (const who of [admin(), operator()]) await who.signIn();
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await admin().signUp('Tasks');
    await admin().invite(operator(), ['operator']);
    const made = z.object({ lead: named });
    const lead = await vi.waitFor(() => operator().does('createLead', { name: 'Anna' }, 'lead { id }'), patience);
    leadId = made.parse(lead).lead.id;
  }, 90_000);
  afterAll(() => together.stop());

  it('is given to a colleague, who sees it on the record', async () => {
    const { principal } = await admin().memberNamed('Oleg');
    const dueAt = new Date(together.clock.now().getTime() + 5 * HOUR).toISOString();
    const record = { type: 'LEAD', id: leadId };
    const given = { title: 'Call Anna', record, assigneeId: principal.id, dueAt, reminderSecondsBefore: 3600 };
    const made = await admin().does('createTask', given, 'task { id }');
    taskId = z.object({ task: named }).parse(made).task.id;
    await admin().does('createTask', { title: 'Pay the bill' });
    const seen = [
      { id: taskId, title: 'Call Anna', isOverdue: false, isDone: false, assignee: { name: 'Oleg' }, record },
    ];
    expect(await tasksOf(operator())).toEqual(seen);
    const query = `{ lead(id: "${leadId}") { tasks { edges { node ${shown} } } } }`;
    const { lead } = await operator().caller.ask({ query, answer: ofLead });
    expect(lead.tasks.edges.map(({ node }) => node)).toEqual(seen);
    expect((await tasksOf(admin())).map(({ title }) => title)).toEqual(['Call Anna', 'Pay the bill']);
  });

  it('is reminded of in the activity when its time comes, and overdue after it', async () => {
    expect(await remindersOf(operator())).toBe(0);
    await later(4 * HOUR);
    await vi.waitFor(async () => expect(await remindersOf(operator())).toBe(1), patience);
    expect(await tasksOf(operator(), '(filter: { isOverdue: { eq: true } })')).toEqual([]);
    await later(HOUR + 1);
    expect(await tasksOf(operator(), '(filter: { isOverdue: { eq: true } })')).toMatchObject([{ id: taskId }]);
  });

  it('is done, and is to be done after all', async () => {
    await operator().does('completeTask', { taskId }, 'task { id }');
    expect(await tasksOf(operator())).toMatchObject([{ isDone: true, isOverdue: false }]);
    await operator().does('reopenTask', { taskId }, 'task { id }');
    expect(await tasksOf(operator(), '(filter: { isDone: { eq: false } })')).toHaveLength(1);
  });

  it('goes over to whoever goes on with the work of a member who leaves', async () => {
    const [{ id: memberId }, { id: adaId }] = [await admin().memberNamed('Oleg'), await admin().memberNamed('Ada')];
    await admin().does('removeMember', { memberId, handOverTo: { memberId: adaId } });
    await vi.waitFor(async () => {
      const found = (await tasksOf(admin())).find(({ id }) => id === taskId);
      expect(found).toMatchObject({ assignee: { name: 'Ada' } });
    }, patience);
  });
});

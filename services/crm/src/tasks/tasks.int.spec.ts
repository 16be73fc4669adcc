import {
  AssignDeal,
  type CommandDefinition,
  CompleteTask,
  CreateTask,
  DeleteTask,
  everyRow,
  type InputOf,
  ListTasks,
  logQueriesOf,
  type RecordRef,
  ReopenTask,
  TasksByIds,
  type TaskView,
  UpdateTask,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { TasksByIdsQuery } from './task-list/tasks-by-ids.query.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };
const HOUR = 3600;

type Member = CallContext & { readonly id: string };

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR * 1000).toISOString();

describe('tasks, at their service’s own door', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin, a viewer, and an operator to whom Anna's deal is given. */
  let [ada, vic, oleg]: Member[] = [];
  let deal: RecordRef;

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const create = async (title: string, more: Partial<InputOf<typeof CreateTask>> = {}, by = ada) =>
    (await send(CreateTask, { title, ...more }, by)).id;
  const taskOf = async (id: string, by = ada): Promise<TaskView | null> =>
    (await gateway.queries.ask(TasksByIds, { ids: [id] }, by!)).items[0] ?? null;
  const titlesOf = async (more: Partial<InputOf<typeof ListTasks>> = {}, by = ada) => {
    const { edges, totalCount } = await gateway.queries.ask(ListTasks, { page, ...more }, by!);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.title);
  };
  const remindersOf = async (id: string) => {
    const log = { actor: { tenantId: frame.tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    const { events } = await gateway.queries.ask(logQueriesOf('crm').ofRecord, { streamId: `crm.task-${id}` }, log);
    return events.filter(({ type }) => type === 'crm.task.reminded').length;
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, vic, oleg] = [await frame.member('admin'), await frame.member('viewer'), await frame.member('operator')];
    await vi.waitFor(() => titlesOf(), patience);
    const anna = await frame.meet('Anna', ada);
    deal = { type: 'deal', id: anna.deal.id };
    await vi.waitFor(async () => {
      await send(AssignDeal, { dealId: deal.id, assigneeId: oleg!.id });
      await titlesOf({}, oleg);
    }, patience);
  });
  afterAll(() => frame.stop());

  it('are whoever’s makes them, where nobody else is named, and seen by whoever does them', async () => {
    const mine = await create('Call Anna', { record: deal, description: 'Twice' }, oleg);
    expect(await taskOf(mine, oleg)).toMatchObject({
      ...{ title: 'Call Anna', description: 'Twice', record: deal, assigneeId: oleg!.id },
      ...{ dueAt: null, doneAt: null, isOverdue: false, version: 2 },
    });
    const adas = await create('Write the offer', { record: deal });
    expect(await taskOf(adas, oleg)).toBeNull();
    expect(await titlesOf({ record: deal }, oleg)).toEqual(['Call Anna']);
    await send(UpdateTask, { taskId: adas, assigneeId: oleg!.id });
    expect(new Set(await titlesOf({ record: deal }, oleg))).toEqual(new Set(['Call Anna', 'Write the offer']));
    expect(await titlesOf({ filter: { assigneeId: { eq: oleg!.id } } }, vic)).toHaveLength(2);
  });

  it('are nothing to whoever doesn’t reach them, may not write them, or see what they are about', async () => {
    const taskId = await create('Of Ada alone');
    for (const definition of [UpdateTask, CompleteTask, ReopenTask, DeleteTask])
      expect(await codeOf(send(definition, { taskId }, oleg)), definition.name).toBe('crm.task.not-found');
    expect(await codeOf(create('None', {}, vic))).toBe('access.permission-missing');
    const boris = await frame.meet('Boris', ada!);
    expect(await codeOf(create('None', { record: { type: 'deal', id: boris.deal.id } }, oleg))).toBe(
      'crm.deal.not-found',
    );
    expect(await codeOf(create('None', { assigneeId: v7() }))).toBe('access.assignee-unknown');
    expect(await codeOf(create('None', { reminderSecondsBefore: 60 }))).toBe('crm.task.reminder-without-due');
  });

  it('are listed by when they are due, overdue by the clock, and done', async () => {
    const contact = { type: 'contact', id: (await frame.meet('Clara', ada!)).deal.contactId } as const;
    const record = contact;
    const late = await create('Late', { record, dueAt: inHours(-1) });
    await create('Never', { record });
    await create('Soon', { record, dueAt: inHours(1) });
    expect(await titlesOf({ record })).toEqual(['Late', 'Soon', 'Never']);
    expect(await titlesOf({ record, filter: { isOverdue: { eq: true } } })).toEqual(['Late']);
    expect(await titlesOf({ record, filter: { dueAt: { gte: inHours(0), lte: inHours(2) } } })).toEqual(['Soon']);
    await send(CompleteTask, { taskId: late, expectedVersion: 2 });
    expect(await taskOf(late)).toMatchObject({ isOverdue: false, doneAt: expect.any(String), version: 3 });
    expect(await titlesOf({ record, filter: { isDone: { eq: false } } })).toEqual(['Soon', 'Never']);
    expect(await codeOf(send(ReopenTask, { taskId: late, expectedVersion: 2 }))).toBe('crm.task.version');
    await send(ReopenTask, { taskId: late });
    expect(await taskOf(late)).toMatchObject({ isOverdue: true, doneAt: null });
    await send(DeleteTask, { taskId: late });
    expect(await titlesOf({ record })).toEqual(['Soon', 'Never']);
    expect(await taskOf(late)).toBeNull();
  });

  it('remind once their time comes, when they are due moved with it, and not once they are done', async () => {
    const due = { dueAt: inHours(1), reminderSecondsBefore: 2 * HOUR };
    const soon = await create('Soon', due);
    await vi.waitFor(async () => expect(await remindersOf(soon)).toBe(1), patience);
    const later = await create('Later', { ...due, dueAt: inHours(24) });
    const done = await create('Done', { ...due, dueAt: inHours(24) });
    await send(CompleteTask, { taskId: done });
    await send(UpdateTask, { taskId: done, dueAt: inHours(1) });
    await send(UpdateTask, { taskId: later, dueAt: inHours(1) });
    await vi.waitFor(async () => expect(await remindersOf(later)).toBe(1), patience);
    expect(await Promise.all([soon, done].map((id) => remindersOf(id)))).toEqual([1, 0]);
    await send(ReopenTask, { taskId: done });
    await vi.waitFor(async () => expect(await remindersOf(done)).toBe(1), patience);
  });

  it('of two organizations never meet', async () => {
    const id = await create('Ours');
    const elsewhere = { tenantId: v7(), principal: { kind: 'system', id: 'crm' } } as const;
    const { items } = await frame
      .of('crm')
      .get(TasksByIdsQuery)
      .answer({ ids: [id] }, elsewhere, everyRow);
    expect(items).toEqual([null]);
  });
});

import {
  AssignContact,
  type CommandDefinition,
  CompleteTask,
  ContactTimeline,
  CreateNote,
  CreateTask,
  DealTimeline,
  DeleteNote,
  everyRow,
  type InputOf,
  ListPipelines,
  MergeContacts,
  MoveDealToStage,
  RoleCreated,
  UnmergeContact,
  UpdateDeal,
} from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { DealTimelineQuery } from './timeline.query.js';

const patience = { timeout: 15_000, interval: 20 };

type Member = CallContext & { readonly id: string };
type Asked = Partial<InputOf<typeof DealTimeline>>;

describe('the timeline of a record, as far as crm knows it', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin, an operator who answers for nobody yet, and somebody from whom titles, notes and tasks are hidden. */
  let [ada, oleg, blind]: Member[] = [];
  let [anna, boris]: Awaited<ReturnType<CrmInFrame['meet']>>[] = [];
  let atLeast = '';

  const send = async <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) => {
    const done = await gateway.commands.send(definition, input, { ...ada!, idempotencyKey: v7() });
    atLeast = (done as { position: string }).position;
    return (done as { id: string }).id;
  };
  const ofDeal = async (by = ada, asked: Asked = {}) =>
    (await gateway.queries.ask(DealTimeline, { id: anna!.deal.id, limit: 50, atLeast, ...asked }, by!)).items;
  const ofContact = async (id: string, by = ada) =>
    (await gateway.queries.ask(ContactTimeline, { id, limit: 50, atLeast }, by!)).items;
  const kindsOf = (items: Awaited<ReturnType<typeof ofDeal>>) => items.map(({ kind }) => kind);

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, oleg] = [await frame.member('admin'), await frame.member('operator')];
    const roleId = v7();
    const grants = [{ permission: 'deals:read' as const, rows: 'all' as const, except: ['title'] }];
    await frame.say('identity', `identity.role-${roleId}`, RoleCreated({ roleId, name: 'Ours', grants }));
    blind = await frame.member(roleId);
    await vi.waitFor(() => gateway.queries.ask(ListPipelines, {}, ada!), patience);
    [anna, boris] = [await frame.meet('Anna', ada), await frame.meet('Boris', ada)];
    const record = { type: 'deal', id: anna.deal.id } as const;
    await send(CreateNote, { record, text: 'Calls on Monday' });
    const noteId = await send(CreateNote, { record, text: 'A slip' });
    await send(DeleteNote, { noteId });
    const taskId = await send(CreateTask, { record, title: 'Send the offer' });
    await send(CompleteTask, { taskId });
    const { items } = await gateway.queries.ask(ListPipelines, {}, ada);
    const stage = items[0]!.stages.find(({ key }) => key === 'meeting')!;
    await send(MoveDealToStage, { dealId: anna.deal.id, stageId: stage.id });
    await send(UpdateDeal, { dealId: anna.deal.id, title: 'Three windows' });
  });
  afterAll(() => frame.stop());

  it('tells in one order what became of it, what was written and done, without what was deleted', async () => {
    const items = await ofDeal();
    expect(kindsOf(items)).toEqual(['changed', 'moved', 'task-completed', 'task-created', 'note', 'created']);
    expect(items[0]).toMatchObject({ actor: ada!.actor.principal, changes: [{ field: 'title' }] });
  });

  it('goes on behind the entry shown last, and keeps to what was recorded by then and to some kinds', async () => {
    const all = await ofDeal();
    const [first] = await ofDeal(ada, { limit: 1 });
    expect(await ofDeal(ada, { behind: { at: first!.at, key: first!.key } })).toEqual(all.slice(1));
    expect(await ofDeal(ada, { asOf: all.at(-1)!.at })).toEqual(all.slice(-1));
    expect(kindsOf(await ofDeal(ada, { kinds: ['note', 'moved'] }))).toEqual(['moved', 'note']);
    expect(await ofDeal(ada, { kinds: [] })).toEqual([]);
  });

  it('leaves out what whoever asks may not read, and is empty to whoever doesn’t reach the record', async () => {
    const seen = await vi.waitFor(() => ofDeal(blind), patience);
    expect(kindsOf(seen)).toEqual(['changed', 'moved', 'created']);
    expect(seen.flatMap(({ changes }) => changes).map(({ field }) => field)).not.toContain('title');
    expect(await ofDeal(oleg)).toEqual([]);
  });

  it('of a contact has what became of its deals, as far as they are reached', async () => {
    const id = anna!.deal.contactId;
    const deals = async (by?: Member) => (await ofContact(id, by)).filter(({ subject }) => subject.type === 'deal');
    expect(kindsOf(await deals())).toEqual(['moved', 'created']);
    expect(await ofContact(id, oleg)).toEqual([]);
    await send(AssignContact, { contactId: id, assigneeId: oleg!.id });
    expect(kindsOf(await ofContact(id, oleg))).toContain('created');
  });

  it('of a contact has what happened to those merged into it, for as long as they are', async () => {
    const [leadingId, mergedId] = [anna!.deal.contactId, boris!.deal.contactId];
    const record = { type: 'contact', id: mergedId } as const;
    await send(CreateNote, { record, text: 'Has a dog' });
    await send(MergeContacts, { leadingId, mergedId });
    const merged = await ofContact(leadingId);
    expect(kindsOf(merged)).toEqual(expect.arrayContaining(['merged', 'note']));
    expect(merged.filter(({ kind, subject }) => kind === 'created' && subject.type === 'contact')).toHaveLength(2);
    await send(UnmergeContact, { contactId: mergedId });
    expect(kindsOf(await ofContact(leadingId))).not.toContain('note');
    expect(kindsOf(await ofContact(mergedId))).toEqual(expect.arrayContaining(['unmerged', 'merged', 'note']));
  });

  it('of two organizations never meet', async () => {
    const elsewhere = { tenantId: v7(), principal: { kind: 'system', id: 'crm' } } as const;
    const query = frame.of('crm').get(DealTimelineQuery);
    expect(await query.answer({ id: anna!.deal.id, limit: 10 }, elsewhere, everyRow)).toEqual({ items: [] });
  });
});

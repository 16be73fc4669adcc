import {
  AssignDeal,
  ChangedContacts,
  ChangedDeals,
  type CommandDefinition,
  DealDifferences,
  DealVersions,
  type DealView,
  everyRow,
  type InputOf,
  ListPipelines,
  MoveDealToStage,
  RoleCreated,
} from '@parley/contracts';
import { type CallContext, TenantDatabase } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { RecordVersions } from './record-versions.adapter.js';
import { versioned } from './versioned.table.js';

const patience = { timeout: 15_000, interval: 20 };
const long = '2020-01-01T00:00:00.000Z';
const page = { first: 50 };

type Member = CallContext & { readonly id: string };

describe('what became of a record', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, tim, kim, blind]: Member[] = [];
  let [roof, wall]: DealView[] = [];
  let [atLeast, met, moved] = ['', '', ''];
  let stages: ReadonlyMap<string, string> = new Map();

  const send = async <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) => {
    const done = await gateway.commands.send(definition, input, { ...ada!, idempotencyKey: v7() });
    atLeast = (done as { position: string }).position;
  };
  const instant = async () => {
    const [row] = await postgres().query<{ at: Date }>('select max(recorded_at) as at from crm.events');
    const last = row?.at.getTime() ?? 0;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(last + 1), { interval: 1 });
    return new Date(last + 1).toISOString();
  };
  const move = (key: string, dealId = roof!.id) => send(MoveDealToStage, { dealId, stageId: stages.get(key)! });
  const versions = async (by = ada, more: Partial<InputOf<typeof DealVersions>> = {}) =>
    (await gateway.queries.ask(DealVersions, { id: roof!.id, page, atLeast, ...more }, by!)).edges.map(
      ({ node }) => node,
    );
  const differences = async (from: string, to: string, by = ada) =>
    (await gateway.queries.ask(DealDifferences, { id: roof!.id, from, to, atLeast }, by!)).changes;
  const changed = async (since: string, by = ada, more: Partial<InputOf<typeof ChangedDeals>> = {}) =>
    (await gateway.queries.ask(ChangedDeals, { since, limit: 10, atLeast, ...more }, by!)).items;
  const stage = (before: string, after: string) => ({
    ...{ field: 'stageId', before: [stages.get(before)!], after: [stages.get(after)!] },
  });

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, tim, kim] = [await frame.member('admin'), await frame.member('operator'), await frame.member('operator')];
    const roleId = v7();
    await frame.say(
      'identity',
      `identity.role-${roleId}`,
      RoleCreated({ roleId, name: 'Ours', grants: [{ permission: 'deals:read', rows: 'all', except: ['title'] }] }),
    );
    blind = await frame.member(roleId);
    const all = await vi.waitFor(async () => {
      const { items } = await gateway.queries.ask(ListPipelines, {}, ada!);
      expect(items).toHaveLength(1);
      return items[0]!.stages;
    }, patience);
    stages = new Map(all.map(({ key, id }) => [key, id]));
    await vi.waitFor(() => gateway.queries.ask(ChangedDeals, { since: long, limit: 1 }, blind!), patience);
    [roof, wall] = [(await frame.meet('Anna', ada)).deal, (await frame.meet('Boris', ada)).deal];
    met = await instant();
    await move('replied');
    await move('meeting');
    await send(AssignDeal, { dealId: roof.id, assigneeId: tim.id });
    moved = await instant();
    await send(AssignDeal, { dealId: roof.id, assigneeId: kim.id });
  });
  afterAll(() => frame.stop());

  it('tells each change with what was before and after, and who made it', async () => {
    const [given, taken, second, first, created] = await versions();
    expect(given).toMatchObject({
      version: 5,
      actor: { kind: 'user', id: ada!.id },
      changeSetId: null,
      changes: [{ field: 'assigneeId', before: [tim!.id], after: [kim!.id] }],
    });
    expect(taken?.changes).toEqual([{ field: 'assigneeId', before: [], after: [tim!.id] }]);
    expect([first?.changes, second?.changes]).toEqual([[stage('cold', 'replied')], [stage('replied', 'meeting')]]);
    expect(created?.changes).toContainEqual({ field: 'title', before: [], after: ['Anna'] });
    expect(created?.actor.kind).toBe('system');
  });

  it('tells of named fields alone, page by page', async () => {
    expect((await versions(ada, { fields: ['stageId'] })).map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(await versions(ada, { fields: ['no such field'] })).toEqual([]);
    const one = await gateway.queries.ask(DealVersions, { id: roof!.id, page: { first: 2 }, atLeast }, ada!);
    const next = { id: roof!.id, page: { first: 2, after: one.edges[1]!.cursor }, atLeast };
    const other = await gateway.queries.ask(DealVersions, next, ada!);
    expect([...one.edges, ...other.edges].map(({ node }) => node.version)).toEqual([5, 4, 3, 2]);
  });

  it('tells the difference of two instants, each field once', async () => {
    expect(await differences(met, moved)).toEqual([
      { field: 'assigneeId', before: [], after: [tim!.id] },
      stage('cold', 'meeting'),
    ]);
    expect(await differences(moved, moved)).toEqual([]);
    expect(await differences('2019-01-01T00:00:00.000Z', long), 'it was not there yet').toBeNull();
    expect(
      (await differences(long, met))?.map(({ field }) => field),
      'all that it came with',
    ).toContain('title');
  });

  it('tells what changed since an instant, whichever changed last first', async () => {
    expect(await changed(met)).toEqual([
      {
        id: roof!.id,
        changedAt: expect.any(String) as string,
        isNew: false,
        actors: [{ kind: 'user', id: ada!.id }],
        changes: [{ field: 'assigneeId', before: [], after: [kim!.id] }, stage('cold', 'meeting')],
      },
    ]);
    const all = await changed(long);
    expect(all.map(({ id, isNew }) => [id, isNew])).toEqual([
      [roof!.id, true],
      [wall!.id, true],
    ]);
    const [first] = await changed(long, ada, { limit: 1 });
    const behind = { changedAt: first!.changedAt, id: first!.id };
    expect((await changed(long, ada, { limit: 1, behind })).map(({ id }) => id)).toEqual([wall!.id]);
    expect(await changed(await instant())).toEqual([]);
    const { items } = await gateway.queries.ask(ChangedContacts, { since: long, limit: 10, atLeast }, ada!);
    expect(items).toHaveLength(2);
  });

  it('leaves out what came back to what it was', async () => {
    const before = await instant();
    await move('replied', wall!.id);
    await move('cold', wall!.id);
    expect(await changed(before)).toMatchObject([{ id: wall!.id, changes: [] }]);
  });

  it('shows whoever reaches the record now what it was before, and nobody else', async () => {
    expect(await versions(tim), 'it is Kim’s now').toEqual([]);
    expect(await differences(met, moved, tim)).toBeNull();
    expect(await changed(met, tim)).toEqual([]);
    expect(await versions(kim)).toHaveLength(5);
    expect(await changed(met, kim)).toHaveLength(1);
  });

  it('leaves out what a rule hides', async () => {
    const fields = async (by: Member) =>
      (await versions(by)).flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(await fields(ada!)).toContain('title');
    expect(await fields(blind!)).toContain('stageId');
    expect(await fields(blind!)).not.toContain('title');
    const told = [
      ...((await differences(long, met, blind)) ?? []),
      ...(await changed(long, blind)).flatMap((one) => one.changes),
    ];
    expect(told.map(({ field }) => field)).not.toContain('title');
    await expect(versions(blind, { fields: ['title'] }), 'nor told when it changed').rejects.toMatchObject({
      code: 'access.field-not-allowed',
    });
  });

  it('keeps to its own organization', async () => {
    const records = new RecordVersions(frame.of('crm').get(TenantDatabase));
    const stranger = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const asked = { kind: versioned.deal, actor: stranger, reach: everyRow };
    expect((await records.versions({ ...asked, input: { id: roof!.id, page } })).edges).toEqual([]);
    expect(
      (await records.differences({ ...asked, input: { id: roof!.id, from: long, to: moved } })).changes,
    ).toBeNull();
    expect((await records.changedSince({ ...asked, input: { since: long, limit: 10 } })).items).toEqual([]);
    const mine = await records.changedSince({ ...asked, actor: ada!.actor, input: { since: long, limit: 10 } });
    expect(mine.items, 'mutant twin: the same question of one’s own').toHaveLength(2);
  });
});

import {
  AddStage,
  ArchivePipeline,
  ArchiveStage,
  type CommandDefinition,
  CreateDeal,
  CreatePipeline,
  DealAsOf,
  DealsByIds,
  GetPipeline,
  type InputOf,
  ListDeals,
  ListPipelines,
  MoveDealToStage,
  MoveStage,
  type PipelineView,
  ReopenDeal,
  SetDefaultPipeline,
  UpdatePipeline,
  UpdateDeal,
  UpdateStage,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { PipelineListQuery } from './pipeline-list/pipeline-list.query.js';

const patience = { timeout: 15_000, interval: 20 };
const named = (en: string) => ({ en, ru: en });

describe('pipelines, at their service’s own door', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, oleg]: CallContext[] = [];
  let sales: PipelineView;

  const send = async <Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    by = ada,
  ) =>
    (await gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() })) as {
      id: string;
      position: string;
    };
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const pipelines = async (by = ada) => (await gateway.queries.ask(ListPipelines, {}, by!)).items;
  const pipelineOf = async (pipelineId: string, by = ada) =>
    (await gateway.queries.ask(GetPipeline, { pipelineId }, by!)).pipeline;
  const stageOf = (pipeline: PipelineView, key: string) => pipeline.stages.find((stage) => stage.key === key)!;
  const create = async (en: string, more: Partial<InputOf<typeof CreatePipeline>> = {}) => {
    const { id } = await send(CreatePipeline, { name: named(en), ...more });
    return (await pipelineOf(id))!;
  };
  const dealOf = async (id: string) => (await gateway.queries.ask(DealsByIds, { ids: [id] }, ada!)).items[0]!;

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, oleg] = [await frame.member('admin'), await frame.member('operator')];
    await vi.waitFor(async () => {
      expect(await pipelines()).toHaveLength(1);
      await pipelines(oleg);
    }, patience);
    sales = (await pipelines())[0]!;
  });
  afterAll(() => frame.stop());

  it('are made by whoever may, with stages of their own or of a preset, and stand in their order', async () => {
    const trial = await create('Trials', { preset: 'trial' });
    expect(trial).toMatchObject({ isDefault: false, isArchived: false, place: 0, version: 1 });
    expect(trial.stages[1]).toMatchObject({ key: 'contacted-after-registration', dwellLimitSeconds: 604_800 });
    const own = await create('Own', { stages: [{ name: named('First'), kind: 'open', probabilityPercent: 10 }] });
    expect(own.stages).toMatchObject([{ key: 'first', kind: 'open', probabilityPercent: 10 }]);
    await send(UpdatePipeline, { pipelineId: sales.id, place: 7, expectedVersion: 1 });
    expect((await pipelines()).map(({ name }) => name.en)).toEqual(['Trials', 'Own', 'Sales']);
    expect(await codeOf(send(UpdatePipeline, { pipelineId: sales.id, place: 1, expectedVersion: 1 }))).toBe(
      'crm.pipeline.version',
    );
    expect(await codeOf(send(CreatePipeline, { name: named('x') }, oleg))).toBe('access.permission-missing');
    expect(await pipelines(oleg)).toHaveLength(3);
    expect(await pipelineOf(own.id, oleg)).toEqual(own);
    expect(await pipelineOf(v7())).toBeNull();
    const elsewhere = { tenantId: v7(), principal: ada!.actor.principal };
    const { items } = await frame.of('crm').get(PipelineListQuery).answer({}, elsewhere);
    expect(items, 'two organizations never meet').toEqual([]);
  });

  it('have stages that are added, changed, moved and archived while nothing open stands in them', async () => {
    const { id: pipelineId, stages } = await create('Stages');
    await send(AddStage, { pipelineId, name: named('Call'), kind: 'open', afterStageId: stages[0]!.id });
    const call = stageOf((await pipelineOf(pipelineId))!, 'call');
    await send(UpdateStage, {
      stageId: call.id,
      name: named('First call'),
      dwellLimitSeconds: 3600,
      color: 'red',
    });
    await send(UpdateStage, { stageId: call.id, color: null });
    await send(MoveStage, { stageId: call.id, afterStageId: null });
    const then = (await pipelineOf(pipelineId))!;
    expect(then.stages.map(({ key }) => key).slice(0, 3)).toEqual(['call', 'cold', 'replied']);
    expect(then.stages[0]).toEqual({ ...call, name: named('First call'), dwellLimitSeconds: 3600 });

    const { deal } = await frame.meet('Anna', ada!);
    const inCall = await send(CreateDeal, { contactId: deal.contactId, title: 'Roof', stageId: call.id });
    expect(await codeOf(send(ArchiveStage, { stageId: call.id }))).toBe('crm.stage.has-deals');
    expect(await codeOf(send(UpdateStage, { stageId: call.id, kind: 'won' }))).toBe('crm.stage.has-deals');
    expect(await codeOf(send(ArchivePipeline, { pipelineId }))).toBe('crm.pipeline.has-deals');
    await send(MoveDealToStage, { dealId: inCall.id, stageId: stageOf(then, 'lost').id });
    const under = { ...ada!, idempotencyKey: v7() };
    const archived = await gateway.commands.deliver(ArchiveStage, { stageId: call.id }, under);
    const again = await gateway.commands.deliver(ArchiveStage, { stageId: call.id }, under);
    expect([archived.isReplayed, again.isReplayed]).toEqual([false, true]);
    expect(await codeOf(send(ArchiveStage, { stageId: call.id }))).toBe('crm.stage.not-found');
    const to = { dealId: inCall.id, stageId: call.id };
    expect(await codeOf(send(ReopenDeal, to))).toBe('crm.stage.not-found');
    await send(ArchiveStage, { stageId: stageOf(then, 'lost').id });
    expect((await dealOf(inCall.id)).stage, 'a closed deal shows the stage that was archived').toMatchObject({
      key: 'lost',
      isArchived: true,
    });
    await send(ArchivePipeline, { pipelineId });
    expect(await pipelineOf(pipelineId)).toMatchObject({ isArchived: true });
    expect(await codeOf(send(CreateDeal, { contactId: deal.contactId, title: 'x', pipelineId }))).toBe(
      'crm.pipeline.not-found',
    );
    expect(await dealOf(inCall.id)).toMatchObject({ pipelineId, isOpen: false });
  });

  it('ask a deal for what nobody has said before it enters, a reply too', async () => {
    const stage = (key: string, more = {}) => ({ name: named(key), key, kind: 'open' as const, ...more });
    const replied = stage('replied', { requiredFields: ['amount'] });
    const own = await create('Asking', { stages: [stage('cold'), replied, stage('call')] });
    expect(own.stages.map(({ requiredFields }) => requiredFields)).toEqual([undefined, ['amount'], undefined]);
    await send(SetDefaultPipeline, { pipelineId: own.id });
    const gina = await frame.meet('Gina', ada!);
    const { deal } = gina;
    await send(SetDefaultPipeline, { pipelineId: sales.id });
    const into = { dealId: deal.id, stageId: own.stages[1]!.id };
    expect(await codeOf(send(MoveDealToStage, into))).toBe('crm.deal.fields-required');
    const inStage = { contactId: deal.contactId, title: 'x', stageId: into.stageId };
    expect(await codeOf(send(CreateDeal, inStage))).toBe('crm.deal.fields-required');
    await send(UpdateDeal, { dealId: deal.id, amount: { amountMinor: '100', currency: 'EUR' } });
    await send(MoveDealToStage, into);
    expect((await dealOf(deal.id)).stage.key).toBe('replied');
    await send(UpdateStage, { stageId: into.stageId, requiredFields: null });
    expect((await send(CreateDeal, inStage)).id).toBeDefined();
  });

  it('show a deal in the stage as it was called then', async () => {
    const own = await create('Then', { stages: [{ name: named('Before'), kind: 'open' }] });
    const { deal } = await frame.meet('Boris', ada!);
    const made = await send(CreateDeal, { contactId: deal.contactId, title: 'Door', pipelineId: own.id });
    const [row] = await postgres().query<{ at: Date }>('select max(recorded_at) as at from crm.events');
    const asOf = new Date(row!.at.getTime()).toISOString();
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(row!.at.getTime() + 1), { interval: 1 });
    const { position: atLeast } = await send(UpdateStage, { stageId: own.stages[0]!.id, name: named('After') });

    const then = await gateway.queries.ask(DealAsOf, { id: made.id, asOf }, ada!);
    const asked = { page: {}, pipelineId: own.id, atLeast };
    const listedThen = await gateway.queries.ask(ListDeals, { ...asked, asOf }, ada!);
    const listed = await gateway.queries.ask(ListDeals, asked, ada!);
    const later = await gateway.queries.ask(ListDeals, { ...asked, asOf: '2100-01-01T00:00:00.000Z' }, ada!);
    expect(then.deal?.stage.name.en).toBe('Before');
    expect(listedThen.edges.map(({ node }) => node.stage.name.en)).toEqual(['Before']);
    expect(
      listed.edges.map(({ node }) => node.stage.name.en),
      'mutant twin: it is called otherwise now',
    ).toEqual(['After']);
    expect(later.edges).toEqual(listed.edges);
  });

  it('take newcomers into the default one, and a reply moves a deal in edited stages', async () => {
    const cold = stageOf(sales, 'cold');
    await send(UpdateStage, { stageId: cold.id, name: named('Ice cold') });
    await send(MoveStage, { stageId: cold.id, afterStageId: stageOf(sales, 'meeting').id });
    await send(AddStage, { pipelineId: sales.id, name: named('Untouched'), kind: 'open' });
    await send(MoveStage, { stageId: stageOf(sales, 'qualified').id, afterStageId: cold.id });
    await send(MoveStage, { stageId: cold.id, afterStageId: null });
    const clara = await frame.meet('Clara', ada!);
    expect(clara.deal.stage.name.en).toBe('Ice cold');
    await frame.write(clara);
    await frame.hear(clara);
    await expect.poll(async () => (await frame.dealOf(clara, ada!))?.stage.key, patience).toBe('replied');

    expect(await codeOf(send(ArchivePipeline, { pipelineId: sales.id }))).toBe('crm.pipeline.is-default');
    const other = await create('Other', { preset: 'trial' });
    await send(SetDefaultPipeline, { pipelineId: other.id });
    expect((await pipelines()).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([other.id]);
    const dora = await frame.meet('Dora', ada!);
    expect(dora.deal).toMatchObject({ pipelineId: other.id, stage: { key: 'new-registration' } });
    await frame.write(dora);
    await frame.hear(dora);
    await send(SetDefaultPipeline, { pipelineId: sales.id });
    expect((await pipelines()).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([sales.id]);
    expect((await frame.dealOf(dora, ada!))?.stage.key, 'no rule names its stages').toBe('new-registration');
  });
});

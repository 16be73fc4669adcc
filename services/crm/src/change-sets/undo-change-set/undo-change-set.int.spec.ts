import {
  ContactAssigned,
  ContactCreated,
  DealAssigned,
  type DealChanges,
  DealCreated,
  type DealEvent,
  type EventOf,
  type JobRequested,
  PipelineCreated,
  type Recorded,
} from '@parley/contracts';
import { frameMigrations } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contactStream } from '../../contacts/contact.js';
import { crmService } from '../../crm.module.js';
import { dealStream } from '../../deals/deal.js';
import { moveDealToStage } from '../../deals/move-deal-to-stage/move-deal-to-stage.js';
import { CancelJobHandler } from '../../jobs/cancel-job/cancel-job.handler.js';
import { JobListQuery, JobsByIdsQuery } from '../../jobs/job-list/job-list.query.js';
import { OnJobReactor } from '../../jobs/on-job/on-job.reactor.js';
import { updateDeal } from '../../deals/update-deal/update-deal.js';
import { pipelineStream } from '../../pipelines/pipeline.js';
import { touchedCount } from './undo-piece.adapter.js';
import { UndoChangeSetHandler } from './undo-change-set.handler.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  const migrations = [...frameMigrations('crm'), ...crmService.migrations];
  log = await openedLog({ ...crmService, migrations }, await postgres());
});
afterAll(() => log.close());

const [pipelineId, ada, tim] = [v7(), v7(), v7()];
const [cold, meeting, lost] = (['open', 'open', 'lost'] as const).map((kind, n) => ({
  ...{ id: v7(), key: `s${n}`, kind, name: { en: `S${n}`, ru: `S${n}` }, pipelineId },
}));

/** An organization with deals in the first stage that nobody answers for. */
async function organization(count: number) {
  const tenantId = v7();
  const by = (changeSetId?: string) => ({
    ...commandBy({ tenantId, principal: { kind: 'user', id: ada } }, clock.now().toISOString()),
    ...(changeSetId !== undefined && { changeSetId }),
  });
  const stages = [cold!, meeting!, lost!].map(({ pipelineId: _, ...stage }) => stage);
  await log.store.update(pipelineStream(tenantId, pipelineId), by(), () => [
    PipelineCreated({ pipelineId, stages, name: { en: 'Sales', ru: 'Продажи' }, isDefault: true }),
  ]);
  const ids = Array.from({ length: count }, () => v7());
  const all = (decide: (dealId: string) => readonly DealEvent[], changeSetId?: string) =>
    log.tenants.inTenant({ tenantId }, (em) =>
      log.store.on(em).updateAll(
        ids.map((dealId) => ({
          ...{ stream: dealStream(tenantId, dealId), context: by(changeSetId), decide: () => decide(dealId) },
        })),
      ),
    );
  const stage = { id: cold!.id, kind: 'open' } as const;
  await all((dealId) => [
    DealCreated({ dealId, pipelineId, stage, contactId: v7(), subjectId: tenantId, title: 'Roof' }),
  ]);
  const assigned = (dealId: string, assigneeId: string) =>
    DealAssigned({ dealId, assigneeId, teamId: null, reason: 'by-hand' });
  const eventsOf = (jobId: string) => log.store.read(tenantId, `crm.job-${jobId}`);

  return {
    ...{ tenantId, ids, by, eventsOf },
    assignAll: async (assigneeId: string) => {
      const changeSetId = v7();
      await all((dealId) => [assigned(dealId, assigneeId)], changeSetId);
      return changeSetId;
    },
    move: (dealId: string, to: typeof cold, changeSetId?: string) =>
      log.store.update(dealStream(tenantId, dealId), by(changeSetId), (deal) =>
        moveDealToStage({ dealId, stage: to!, by: { kind: 'hand' } }, deal),
      ),
    update: (dealId: string, changes: DealChanges, changeSetId?: string) =>
      log.store.update(dealStream(tenantId, dealId), by(changeSetId), (deal) => updateDeal({ dealId, changes }, deal)),
    assign: (dealId: string, assigneeId: string) =>
      log.store.update(dealStream(tenantId, dealId), by(), () => [assigned(dealId, assigneeId)]),
    state: async (dealId: string) => (await log.store.load(dealStream(tenantId, dealId))).state,
    assignees: async () => {
      const states = await Promise.all(ids.map((id) => log.store.load(dealStream(tenantId, id))));
      return states.map(({ state }) => (state.status === 'unknown' ? 'unknown' : state.assigneeId));
    },
    undo: async (changeSetId: string) =>
      (await new UndoChangeSetHandler(log.store, log.tenants).handle({ changeSetId }, by())).id,
    /** Its next piece, as the consumer comes to it; what it says then. */
    step: async (jobId: string) => {
      const last = (await eventsOf(jobId)).at(-1) as Recorded<EventOf<typeof JobRequested>>;
      await log.react(new OnJobReactor(clock), last);
      return (await eventsOf(jobId)).at(-1);
    },
  };
}

describe('undoing a change set', () => {
  it('gives each field that it changed last the value it had before, as the doing of whoever asked', async () => {
    const { ids, assignAll, undo, step, assignees, tenantId } = await organization(2);
    const changeSetId = await assignAll(tim);
    const jobId = await undo(changeSetId);
    const done = await step(jobId);
    expect(done).toMatchObject({ type: 'crm.job.finished', data: { doneCount: 2, failedCount: 0, troubles: [] } });
    expect(await assignees()).toEqual([null, null]);
    const last = (await log.store.read(tenantId, `crm.deal-${ids[0]!}`)).at(-1);
    expect(last?.envelope).toMatchObject({ changeSetId: jobId, actor: { kind: 'user', id: ada } });
  });

  it('leaves what somebody changed again since, and tells of it', async () => {
    const { ids, assignAll, assign, move, undo, step, assignees, state } = await organization(3);
    const changeSetId = await assignAll(tim);
    const [first, second] = [ids[0]!, ids[1]!];
    await assign(first, ada);
    await move(second, meeting);
    const done = await step(await undo(changeSetId));
    const subject = { type: 'deal', id: first };
    const troubles = [{ subject, field: 'assigneeId', code: 'crm.change-set.changed-since' }];
    expect(done).toMatchObject({ data: { doneCount: 2, failedCount: 1, troubles } });
    expect(await assignees()).toEqual([ada, null, null]);
    expect(await state(second), 'another field that somebody changed since is no matter').toMatchObject({
      ...{ assigneeId: null, stageId: meeting!.id },
    });
  });

  it('is a change set itself: undone, everything is as it was; a second time nothing is left to do', async () => {
    const { assignAll, undo, step, assignees, ids, tenantId } = await organization(2);
    const changeSetId = await assignAll(tim);
    const jobId = await undo(changeSetId);
    await step(jobId);
    await step(await undo(jobId));
    expect(await assignees()).toEqual([tim, tim]);
    const before = (await log.store.read(tenantId, `crm.deal-${ids[0]!}`)).length;
    const again = await undo(jobId);
    expect(await step(again)).toMatchObject({ data: { doneCount: 2, troubles: [] } });
    expect(await log.store.read(tenantId, `crm.deal-${ids[0]!}`)).toHaveLength(before);
  });

  it('brings a closed deal back into its open stage, and says why where a stage can’t be', async () => {
    const { ids, move, undo, step, state } = await organization(2);
    const changeSetId = v7();
    await move(ids[0]!, lost, changeSetId);
    await move(ids[1]!, meeting, changeSetId);
    await move(ids[1]!, lost);
    const done = await step(await undo(changeSetId));
    expect(done).toMatchObject({ data: { doneCount: 1, failedCount: 1, troubles: [{ field: 'stageId' }] } });
    expect(await state(ids[0]!)).toMatchObject({ status: 'open', stageId: cold!.id });
    expect(await state(ids[1]!)).toMatchObject({ status: 'lost' });
  });

  it('gives back what was entered, and an amount only with its currency', async () => {
    const { ids, update, undo, step, state } = await organization(2);
    const [first, second] = [ids[0]!, ids[1]!];
    const [changeSetId, contactId] = [v7(), v7()];
    const worth = (amountMinor: string, currency = 'EUR') => ({ amount: { amountMinor, currency } });
    await update(first, { ...worth('100'), expectedCloseOn: '2026-03-02' });
    await update(first, { ...worth('200'), title: 'Wall', contactIds: [contactId], companyId: v7() }, changeSetId);
    await update(second, { ...worth('200'), description: 'In spring' }, changeSetId);
    await update(second, worth('200', 'USD'));
    const done = await step(await undo(changeSetId));
    const troubles = [{ subject: { type: 'deal', id: second }, field: 'amount' }];
    expect(done).toMatchObject({ data: { doneCount: 1, failedCount: 1, troubles } });
    const entered = { ...worth('100'), expectedCloseOn: '2026-03-02', contactIds: [], companyId: null };
    expect(await state(first)).toMatchObject({ title: 'Roof', fields: entered });
    expect(await state(second)).toMatchObject({ fields: { ...worth('200', 'USD'), description: null } });
  });

  it('goes on piece by piece from where it stood', async () => {
    const { assignAll, undo, step, assignees } = await organization(105);
    const jobId = await undo(await assignAll(tim));
    const after = expect.stringMatching(/^crm\.deal-/) as string;
    expect(await step(jobId)).toMatchObject({ type: 'crm.job.advanced', data: { doneCount: 100, next: { after } } });
    expect((await assignees()).filter((id) => id === tim)).toHaveLength(5);
    expect(await step(jobId)).toMatchObject({ type: 'crm.job.finished', data: { doneCount: 105 } });
    expect((await assignees()).filter((id) => id === tim)).toEqual([]);
  });

  it('stops where it was cancelled', async () => {
    const { assignAll, undo, step, assignees, by, eventsOf } = await organization(105);
    const jobId = await undo(await assignAll(tim));
    await step(jobId);
    const next = (await eventsOf(jobId)).at(-1) as Recorded<EventOf<typeof JobRequested>>;
    await new CancelJobHandler(log.store).handle({ jobId }, by());
    await log.react(new OnJobReactor(clock), next);
    expect((await eventsOf(jobId)).at(-1)).toMatchObject({ type: 'crm.job.cancelled' });
    expect((await assignees()).filter((id) => id === tim)).toHaveLength(5);
  });

  it('puts what came into being with it into the recycle bin, unless somebody has made something of it since', async () => {
    const { tenantId, by, undo, step } = await organization(0);
    const [kept, gone, changeSetId] = [v7(), v7(), v7()];
    for (const contactId of [kept, gone])
      await log.store.update(contactStream(tenantId, contactId), by(changeSetId), () => [
        ContactCreated({ contactId, subjectId: contactId, name: 'Anna', identities: [], source: 'member' }),
      ]);
    await log.store.update(contactStream(tenantId, kept), by(), () => [
      ContactAssigned({ contactId: kept, assigneeId: tim, teamId: null, reason: 'by-hand' }),
    ]);
    const stateOf = async (contactId: string) => (await log.store.load(contactStream(tenantId, contactId))).state;
    const jobId = await undo(changeSetId);
    const subject = { type: 'contact', id: kept };
    expect(await step(jobId)).toMatchObject({
      data: { doneCount: 1, failedCount: 1, troubles: [{ subject, code: 'crm.change-set.changed-since' }] },
    });
    expect(await stateOf(kept)).toMatchObject({ status: 'known' });
    expect(await stateOf(gone)).toMatchObject({ status: 'unknown', inBin: { name: 'Anna' } });
    await step(await undo(jobId));
    expect(await stateOf(gone), 'undone itself, it is back').toMatchObject({ status: 'known', name: 'Anna' });
  });

  it('refuses a change set that changed nothing, or that is still being done', async () => {
    const { assignAll, undo, by } = await organization(1);
    await expect(undo(v7())).rejects.toMatchObject({ code: 'crm.change-set.not-found' });
    const jobId = await undo(await assignAll(tim));
    await expect(undo(jobId)).rejects.toMatchObject({ code: 'crm.change-set.running' });
    await expect(new CancelJobHandler(log.store).handle({ jobId: v7() }, by())).rejects.toMatchObject({
      code: 'crm.job.not-found',
    });
  });

  it('keeps to its own organization', async () => {
    const { assignAll, undo, tenantId, by } = await organization(1);
    const changeSetId = await assignAll(tim);
    const jobId = await undo(changeSetId);
    const other = await organization(1);
    await expect(other.undo(changeSetId)).rejects.toMatchObject({ code: 'crm.change-set.not-found' });
    const page = { first: 10 };
    expect((await new JobListQuery(log.tenants).answer({ page }, other.by().actor)).edges).toEqual([]);
    expect(await new JobsByIdsQuery(log.tenants).answer({ ids: [jobId] }, other.by().actor)).toEqual({ items: [null] });
    const [mine] = (await new JobListQuery(log.tenants).answer({ page }, by().actor)).edges;
    expect(mine?.node, 'mutant twin: one’s own').toMatchObject({ id: jobId, status: 'running', totalCount: 1 });
    expect(await log.tenants.inTenant({ tenantId }, (em) => touchedCount(em, changeSetId))).toBe(1);
  });
});

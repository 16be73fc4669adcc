import {
  type DealBoard,
  DealAssigned,
  DealCreated,
  everyRow,
  type InputOf,
  type Money,
  PipelineCreated,
  type Reach,
  StageArchived,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { crmService } from '../../crm.module.js';
import { pipelineStream } from '../../pipelines/pipeline.js';
import { dealStream } from '../deal.js';
import { moveDealToStage } from '../move-deal-to-stage/move-deal-to-stage.js';
import { DealBoardQuery } from './deal-board.query.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  log = await openedLog(crmService, await postgres());
});
afterAll(() => log.close());

const eur = (amountMinor: string) => ({ amountMinor, currency: 'EUR' });
const usd = (amountMinor: string) => ({ amountMinor, currency: 'USD' });
const pipelineId = v7();
const stageOf = (key: string, kind: 'open' | 'won' | 'lost', probabilityPercent?: number) => ({
  ...{
    id: v7(),
    key,
    kind,
    name: { en: key, ru: key },
    ...(probabilityPercent !== undefined && { probabilityPercent }),
  },
});
const [cold, offer, old, won] = [
  stageOf('cold', 'open'),
  stageOf('offer', 'open', 40),
  stageOf('old', 'open'),
  stageOf('won', 'won'),
];

/** An organization with a pipeline, in which an old stage was archived. */
async function organization() {
  const tenantId = v7();
  const member: Actor = { tenantId, principal: { kind: 'user', id: v7() } };
  const by = () => commandBy(member, clock.now().toISOString());
  await log.store.update(pipelineStream(tenantId, pipelineId), by(), () => [
    PipelineCreated({
      ...{ pipelineId, stages: [cold, offer, old, won], name: { en: 'Sales', ru: 'Продажи' }, isDefault: true },
    }),
    StageArchived({ pipelineId, stageId: old.id }),
  ]);
  const query = new DealBoardQuery(log.tenants);
  return {
    tenantId,
    deal: async ({ id, kind }: typeof cold, amount?: Money, assigneeId: string | null = null) => {
      const dealId = v7();
      const placed = { dealId, pipelineId, stage: { id, kind }, contactId: v7(), subjectId: tenantId, title: 'Roof' };
      await log.store.update(dealStream(tenantId, dealId), by(), () => [
        DealCreated({ ...placed, ...(amount && { fields: { amount } }) }),
        DealAssigned({ dealId, assigneeId, teamId: null, reason: 'by-hand' }),
      ]);
      return dealId;
    },
    move: (dealId: string, stage: typeof cold) =>
      log.store.update(dealStream(tenantId, dealId), by(), (deal) =>
        moveDealToStage({ dealId, stage: { ...stage, pipelineId }, by: { kind: 'hand' } }, deal),
      ),
    board: async (more: Partial<InputOf<typeof DealBoard>> = {}, reach: Reach = everyRow) =>
      (await query.answer({ pipelineId, ...more }, member, reach)).columns?.map(({ stage, ...column }) => ({
        ...{ key: stage.key, ...column },
      })),
  };
}

const only = (assigneeId: string): Reach => ({ rows: 'own', assigneeIds: [assigneeId], teamIds: [] });
const empty = (key: string) => ({ key, dealCount: 0, totals: [] });

describe('a board of deals, on PostgreSQL', () => {
  it('counts the deals of each stage in their order, and sums what they are worth by currency', async () => {
    const { deal, board } = await organization();
    for (const amount of [eur('100'), eur('150'), usd('7'), undefined]) await deal(offer, amount);
    await deal(won, eur('40'));
    expect(await board()).toEqual([
      empty('cold'),
      {
        ...{ key: 'offer', dealCount: 4 },
        totals: [
          { amount: eur('250'), forecast: eur('100') },
          { amount: usd('7'), forecast: usd('3') },
        ],
      },
      { key: 'won', dealCount: 1, totals: [{ amount: eur('40'), forecast: eur('40') }] },
    ]);
  });

  it('follows a deal from stage to stage, and shows an archived one while a deal stands there', async () => {
    const { deal, move, board } = await organization();
    const dealId = await deal(cold, eur('100'));
    await move(dealId, offer);
    expect((await board())?.map(({ key, dealCount }) => [key, dealCount])).toEqual([
      ['cold', 0],
      ['offer', 1],
      ['won', 0],
    ]);
    await deal(old);
    expect((await board())?.map(({ key }) => key)).toEqual(['cold', 'offer', 'old', 'won']);
  });

  it('goes by what fits a filter, and by what somebody reaches', async () => {
    const { deal, board } = await organization();
    const tim = v7();
    await deal(offer, eur('100'), tim);
    await deal(offer, eur('200'));
    const worth = { filter: { amountMinor: { gte: '150' } } };
    expect((await board(worth))?.[1]).toMatchObject({ dealCount: 1, totals: [{ amount: eur('200') }] });
    expect((await board({}, only(tim)))?.[1]).toMatchObject({ dealCount: 1, totals: [{ amount: eur('100') }] });
    expect((await board(worth, only(tim)))?.[1]).toEqual(empty('offer'));
    expect((await board())?.[1], 'mutant twin: whoever reaches all').toMatchObject({ dealCount: 2 });
  });

  it('asks nothing of a field that is hidden', async () => {
    const { board } = await organization();
    const blind: Reach = { ...everyRow, hides: ['deals:read.title'] };
    await expect(board({ filter: { title: { eq: 'Roof' } } }, blind)).rejects.toMatchObject({
      code: 'access.field-not-allowed',
    });
  });

  it('is there only where its pipeline is, and keeps to its own organization', async () => {
    const { deal, board } = await organization();
    await deal(cold);
    const other = await organization();
    expect((await other.board())?.map(({ dealCount }) => dealCount)).toEqual([0, 0, 0]);
    expect(await board({ pipelineId: v7() })).toBeUndefined();
    expect((await board())?.[0], 'mutant twin: one’s own').toMatchObject({ dealCount: 1 });
  });
});

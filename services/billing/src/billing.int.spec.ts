import type { UsageMetered } from '@parley/contracts';
import { CheckAiAllowance, type EventOf, MessageReceived, ModelCalled, PlanSet } from '@parley/contracts';
import { CatalogOpener, EventCatalog, EventStore, truthTest } from '@parley/eventsourcing';
import { type CallContext, SystemClock, TenantDatabase } from '@parley/platform';
import { recorded } from '@parley/platform/spec-support';
import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { billingService } from './billing.module.js';
import { BillingInFrame } from './spec-support/billing-in-frame.adapter.js';
import { UsageMeter } from './usage/on-used/usage-meter.adapter.js';

const patience = { timeout: 30_000, interval: 50 };

const message = () =>
  MessageReceived({
    ...{ messageId: v7(), chatId: v7(), chatKind: 'private', channelAccountId: v7(), subjectId: v7() },
    ...{ externalId: v7(), sender: { peerId: v7(), name: 'Anna' }, content: { text: 'Hi', entities: [] } },
    ...{ origin: 'live', opens: 'deal' },
  });

const called = (runId = v7()) =>
  ModelCalled({
    ...{ runId, chatId: v7(), subjectId: v7(), model: 'rule-based', promptHash: '', answer: '' },
    ...{ inputTokens: 0, outputTokens: 0, outcome: 'answered' },
  });

describe('billing, in the frame, over a bus that repeats itself', () => {
  const postgres = usePostgres();
  let frame: BillingInFrame;
  let ada: CallContext;
  let [heard, calls] = [0, 0];

  const hear = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const said = message();
      await frame.say('messaging', `messaging.chat-log-${said.data.chatId}`, said);
      heard += 1;
    }
  };
  const call = async (runId?: string) => {
    const made = called(runId);
    await frame.say('agents', `agents.run-${made.data.runId}`, made);
    calls += 1;
  };
  const usage = async () => {
    const { messageCount, aiCallCount } = await frame.usage(ada);
    return { messageCount, aiCallCount };
  };
  const metered = async () =>
    (await frame.of('billing').get(EventStore).read(frame.tenantId, `billing.usage-${period()}`))
      .map(({ data }) => data as EventOf<typeof UsageMetered>['data'])
      .filter(({ meter }) => meter === 'messages')
      .reduce((sum, { count }) => sum + count, 0);
  const period = () => new Date().toISOString().slice(0, 7);
  const allowance = async (runId?: string) => {
    const actor = { tenantId: frame.tenantId, principal: { kind: 'system', id: 'agents' } } as const;
    return (await frame.as('agents')).queries.ask(CheckAiAllowance, runId ? { runId } : {}, { actor });
  };
  const allow = async (aiCallLimit: number) => {
    const set = PlanSet({ planId: v7(), name: 'Spec', aiCallLimit });
    await frame.say('billing', `billing.plan-${set.data.planId}`, set);
    await expect.poll(async () => (await allowance()).limit, patience).toBe(aiCallLimit);
  };

  beforeAll(async () => {
    frame = await BillingInFrame.start(postgres());
    ada = await frame.member('owner');
    await vi.waitFor(() => frame.usage(ada), patience);
  });
  afterAll(() => frame.stop());

  it('meters each message and each call once', async () => {
    await hear(7);
    await call();
    await call();
    await expect.poll(usage, patience).toEqual({ messageCount: heard, aiCallCount: calls });
    await hear(1);
    await expect.poll(usage, patience).toEqual({ messageCount: heard, aiCallCount: calls });
    expect(await metered()).toBe(heard);
  });

  it('meters each once though the database ends its connections in the fold, and it is started anew', async () => {
    const cut = () =>
      postgres().query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'billing_worker'`);
    for (let round = 0; round < 4; round += 1) {
      await hear(5);
      await cut();
      await hear(5);
      if (round === 1) await frame.restartBilling();
    }
    await expect.poll(usage, patience).toEqual({ messageCount: heard, aiCallCount: calls });
    expect(await metered()).toBe(heard);
  });

  it('mutant: without the inbox, and not keyed by where its batch ended, the same batch is metered twice', async () => {
    const tenantId = v7();
    const billing = frame.of('billing');
    const event = recorded(tenantId, message(), new Date().toISOString());
    const batch = (seq: number) => [{ event, position: `feed:messaging:1:${String(seq)}` }];
    const count = (seq: number) =>
      billing
        .get(TenantDatabase)
        .inTenant({ tenantId }, (em) =>
          new UsageMeter(new SystemClock()).count(batch(seq), { em, events: billing.get(EventStore) }, 'spec'),
        );
    const sum = async () => (await billing.get(EventStore).read(tenantId, `billing.usage-${period()}`)).length;
    await count(1);
    await count(1);
    expect(await sum()).toBe(1);
    await count(2);
    expect(await sum()).toBe(2);
  });

  it('allows what the setting says, until a plan is set', async () => {
    expect((await allowance()).limit).toBe(100);
    await allow(calls + 1);
    expect(await allowance()).toMatchObject({ limit: calls + 1, used: calls, isAllowed: true });
    expect((await frame.usage(ada)).aiCallLimit).toBe(calls + 1);
  });

  it('lets one of twenty calls through that come at once with one left, again where it is repeated', async () => {
    const runs = Array.from({ length: 20 }, () => v7());
    const answers = await Promise.all(runs.map(async (runId) => ({ runId, ...(await allowance(runId)) })));
    const through = answers.filter(({ isAllowed }) => isAllowed);
    expect(through).toHaveLength(1);
    const [first] = through;
    const limit = { limit: calls + 1, used: calls + 1 };
    expect(await allowance(first!.runId)).toMatchObject({ ...limit, isAllowed: true });
    expect(await allowance(v7())).toMatchObject({ ...limit, isAllowed: false });
    expect(await allowance()).toMatchObject({ ...limit, isAllowed: false });
    await call(first!.runId);
    await expect.poll(usage, patience).toEqual({ messageCount: heard, aiCallCount: calls });
    expect(await allowance()).toMatchObject({ limit: calls, used: calls });
  });

  it('mutant: counted without taking, as many come through as ask at once', async () => {
    await allow(calls + 1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => allowance()));
    expect(answers.filter(({ isAllowed }) => isAllowed).length).toBeGreaterThan(1);
  });

  it('counts a customer’s message over the limit as any other', async () => {
    await allow(1);
    expect((await allowance(v7())).isAllowed).toBe(false);
    await hear(2);
    await expect.poll(usage, patience).toEqual({ messageCount: heard, aiCallCount: calls });
  });

  it('keeps its counts and plans to their own organization', async () => {
    const stranger = { tenantId: v7(), principal: { kind: 'system', id: 'agents' } } as const;
    const asked = (await frame.as('agents')).queries.ask(CheckAiAllowance, { runId: v7() }, { actor: stranger });
    expect(await asked).toMatchObject({ limit: 100, used: 1, isAllowed: true });
  });

  it('holds exactly the rows that a replay of its log gives', async () => {
    const pool = new pg.Pool({ connectionString: postgres().urlFor('billing_worker', 'spec') });
    const ownerUrl = postgres().urlFor('billing_owner', 'spec');
    const opener = new CatalogOpener(new EventCatalog(billingService.events), frame.keyring);
    const parts = { service: 'billing', ownerUrl, pool, feeds: frame.feeds, opener };
    const comparisons = await truthTest(parts, billingService.readModels);
    await pool.end();
    expect(comparisons.map(({ different }) => different)).toEqual(billingService.readModels.map(() => 0));
  });
});

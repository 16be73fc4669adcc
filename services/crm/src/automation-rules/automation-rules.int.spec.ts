import {
  ArchiveAutomationRule,
  AssignDeal,
  AutomationRuleById,
  AutomationRuleVersions,
  type CommandDefinition,
  CreateAutomationRule,
  DealsByIds,
  type InputOf,
  ListAutomationRules,
  ListAutomationRuns,
  ListPipelines,
  ListTasks,
  MoveDealToStage,
  PreviewAutomationRule,
  type RuleDefinition,
  type RuleTrigger,
  UpdateAutomationRule,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { received, stranger } from '../spec-support/messages.adapter.js';

const patience = { timeout: 20_000, interval: 20 };

describe('automation rules', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let ada: CallContext & { readonly id: string };
  let stages: Readonly<Record<string, string>>;
  const began = new Date().toISOString();

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) =>
    gateway.commands.send(definition, input, { ...ada, idempotencyKey: v7() });
  const rules = async () => (await gateway.queries.ask(ListAutomationRules, {}, ada)).items;
  const runsOf = async (automationRuleId: string) =>
    (await gateway.queries.ask(ListAutomationRuns, { automationRuleId, page: {} }, ada)).edges.map(({ node }) => node);
  const dealOf = async (who: { readonly peerId: string; readonly chatId: string; readonly name: string }) =>
    (await frame.dealOf(who, ada))!;
  const entered = (key: string): RuleTrigger => ({ on: 'stage-entered', stageIds: [stages[key]!] });
  const move = (key: string) => ({ do: 'move-to-stage', stageId: stages[key]! }) as const;
  const create = async (definition: Partial<RuleDefinition>, isEnabled = true) => {
    const whole: RuleDefinition = { trigger: { on: 'deal-created' }, actions: [], ...definition };
    return (await send(CreateAutomationRule, { name: 'A rule', definition: whole, isEnabled })).id;
  };
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  /** Until a run is there, and all that it leads to has gone through the reactors. */
  const ran = (automationRuleId: string, count = 1) =>
    vi.waitFor(async () => {
      const runs = await runsOf(automationRuleId);
      expect(runs).toHaveLength(count);
      return runs;
    }, patience);

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    ada = await frame.member('admin');
    const pipelines = await vi.waitFor(async () => {
      const { items } = await gateway.queries.ask(ListPipelines, {}, ada);
      expect(items).toHaveLength(1);
      return items;
    }, patience);
    stages = Object.fromEntries(pipelines[0]!.stages.map(({ key, id }) => [key, id]));
  });
  afterAll(() => frame.stop());
  afterEach(async () => {
    for (const { id } of await rules()) await send(ArchiveAutomationRule, { automationRuleId: id });
  });

  it('take a deal on as it enters a stage, with a task, and say what they did', async () => {
    const who = await frame.meet('Anna', ada);
    const assign = { do: 'assign', assigneeId: ada.id } as const;
    const task = { do: 'create-task', title: 'Prepare the meeting', dueSeconds: 3600 } as const;
    const automationRuleId = await create({ trigger: entered('qualified'), actions: [assign, task, move('meeting')] });
    const other = await create({ trigger: entered('deal'), actions: [task] });
    await send(MoveDealToStage, { dealId: who.deal.id, stageId: stages['qualified']! });

    const [run] = await ran(automationRuleId);
    expect(run).toMatchObject({
      ...{ ruleVersion: 1, dealId: who.deal.id },
      outcomes: ['assign', 'create-task', 'move-to-stage'].map((action) => ({ action, outcome: 'done' })),
    });
    expect(await dealOf(who)).toMatchObject({ stage: { id: stages['meeting'] }, assigneeId: ada.id });
    const { edges } = await gateway.queries.ask(ListTasks, { page: {} }, ada);
    expect(edges.map(({ node }) => node)).toMatchObject([
      { title: 'Prepare the meeting', assigneeId: ada.id, record: { type: 'deal', id: who.deal.id } },
    ]);
    expect(await runsOf(other), 'of another stage').toEqual([]);
  });

  it('run for deals for which their conditions hold, as they are now, and while they are switched on', async () => {
    const isAssigned = await create({
      trigger: entered('replied'),
      conditions: { isAssigned: { eq: true } },
      actions: [move('meeting')],
    });
    const off = await create({ trigger: entered('replied'), actions: [move('meeting')] }, false);
    const last = await create({ trigger: entered('replied'), actions: [{ do: 'create-task', title: 'Look' }] });
    const [anna, boris] = [await frame.meet('Anna', ada), await frame.meet('Boris', ada)];
    await send(AssignDeal, { dealId: boris.deal.id, assigneeId: ada.id });
    for (const { deal } of [anna, boris]) await send(MoveDealToStage, { dealId: deal.id, stageId: stages['replied']! });
    await ran(last, 2);
    expect((await runsOf(isAssigned)).map(({ dealId }) => dealId)).toEqual([boris.deal.id]);
    expect(await runsOf(off)).toEqual([]);
    expect((await dealOf(anna)).stage.id).toBe(stages['replied']);
  });

  it('hear what a customer says, word by word', async () => {
    const automationRuleId = await create({
      trigger: { on: 'message-received', keywords: ['price', 'цен'] },
      actions: [move('qualified')],
    });
    const who = await frame.meet('Anna', ada);
    const say = (text: string) =>
      frame.say('messaging', `messaging.chat-log-${who.chatId}`, received(who, { content: { text, entities: [] } }));
    await say('Good morning');
    await say('Какая цена?');
    await ran(automationRuleId);
    expect((await dealOf(who)).stage.id).toBe(stages['qualified']);
  });

  it('that move a deal to and fro do so once', async () => {
    const [there, back] = [
      await create({ trigger: entered('meeting'), actions: [move('qualified')] }),
      await create({ trigger: entered('qualified'), actions: [move('meeting')] }),
    ];
    const { deal } = await frame.meet('Anna', ada);
    await send(MoveDealToStage, { dealId: deal.id, stageId: stages['meeting']! });
    await ran(back);
    const after = await create({ trigger: { on: 'deal-created' }, actions: [{ do: 'create-task', title: 'Look' }] });
    await frame.meet('Boris', ada);
    await ran(after);
    expect([await runsOf(there), await runsOf(back)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('say what was refused, and do the rest', async () => {
    const automationRuleId = await create({
      trigger: entered('lost'),
      actions: [move('meeting'), { do: 'create-task', title: 'Why?' }],
    });
    const { deal } = await frame.meet('Anna', ada);
    await send(MoveDealToStage, { dealId: deal.id, stageId: stages['lost']! });
    expect((await ran(automationRuleId))[0]?.outcomes).toEqual([
      { action: 'move-to-stage', outcome: 'refused', code: 'crm.deal.closed' },
      { action: 'create-task', outcome: 'done' },
    ]);
  });

  it('keep what they were, and who changed them', async () => {
    const automationRuleId = await create({ actions: [move('meeting')] });
    await send(UpdateAutomationRule, { automationRuleId, name: 'Another', expectedVersion: 1 });
    expect(await codeOf(send(UpdateAutomationRule, { automationRuleId, isEnabled: false, expectedVersion: 1 }))).toBe(
      'crm.automation-rule.version',
    );
    await send(ArchiveAutomationRule, { automationRuleId });
    const { items } = await gateway.queries.ask(AutomationRuleVersions, { automationRuleId }, ada);
    expect(items.map(({ version, name, isArchived }) => [version, name, isArchived])).toEqual([
      [3, 'Another', true],
      [2, 'Another', false],
      [1, 'A rule', false],
    ]);
    expect(items[0]?.changedBy).toMatchObject({ kind: 'user', id: ada.id });
    const { rule } = await gateway.queries.ask(AutomationRuleById, { id: automationRuleId }, ada);
    expect(rule).toMatchObject({ isArchived: true, version: 3 });
    expect((await rules()).map(({ id }) => id)).not.toContain(automationRuleId);
  });

  it('tell what they would have done since then, by what deals were, and change nothing', async () => {
    const [anna, boris] = [await frame.meet('Anna', ada), await frame.meet('Boris', ada)];
    const since = new Date().toISOString();
    await send(AssignDeal, { dealId: boris.deal.id, assigneeId: ada.id });
    for (const { deal } of [anna, boris]) await send(MoveDealToStage, { dealId: deal.id, stageId: stages['deal']! });
    const definition: RuleDefinition = {
      ...{ trigger: entered('deal'), conditions: { isAssigned: { eq: true } } },
      actions: [move('deal'), { do: 'assign', assigneeId: ada.id }, move('meeting')],
    };
    const preview = (asked: Partial<InputOf<typeof PreviewAutomationRule>> = {}) =>
      gateway.queries.ask(PreviewAutomationRule, { definition, since, ...asked }, ada);
    await vi.waitFor(async () => expect((await preview()).matchCount).toBe(1), patience);
    const told = await preview();
    expect(told.matches).toMatchObject([{ dealId: boris.deal.id }]);
    expect(told.matches[0]?.outcomes.map(({ outcome, code }) => code ?? outcome)).toEqual([
      ...['unchanged', 'unchanged', 'crm.deal.closed'],
    ]);
    const { items } = await gateway.queries.ask(DealsByIds, { ids: [boris.deal.id] }, ada);
    expect(items[0]).toMatchObject({ stage: { id: stages['deal'] } });
    expect((await preview({ until: since })).matchCount).toBe(0);
    const created: RuleDefinition = { ...definition, trigger: { on: 'deal-created' }, conditions: {} };
    expect((await preview({ definition: created, since: began })).matchCount).toBeGreaterThan(1);
    const heard: RuleDefinition = { ...definition, trigger: { on: 'message-received', keywords: [] } };
    expect(await codeOf(preview({ definition: heard }))).toBe('crm.automation-rule.not-previewed');
  });

  it('name what is there', async () => {
    const refused = (definition: Partial<RuleDefinition>) => codeOf(create(definition));
    const task = { do: 'create-task', title: 'Look' } as const;
    expect(await refused({ trigger: { on: 'stage-entered', stageIds: [v7()] }, actions: [task] })).toBe(
      'crm.stage.not-found',
    );
    expect(await refused({ actions: [{ do: 'move-to-stage', stageId: v7() }] })).toBe('crm.stage.not-found');
    expect(await refused({ actions: [{ do: 'assign', assigneeId: v7() }] })).toBe('access.assignee-unknown');
    expect(await codeOf(send(ArchiveAutomationRule, { automationRuleId: v7() }))).toBe('crm.automation-rule.not-found');
    const { peerId } = stranger('Nobody');
    expect((await gateway.queries.ask(AutomationRuleById, { id: peerId }, ada)).rule).toBeNull();
  });
});

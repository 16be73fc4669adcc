import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const postgres = useMigratedPostgres();
let together: Together;
let url: string;
let shop: Shop;

beforeAll(async () => {
  together = await Together.start(postgres());
  ({ url } = await together.open());
  shop = await Shop.open(together, 'Rules', url);
}, 60_000);
afterAll(() => together.stop());

const id = z.object({ id: z.string() });
const outcomes = z.array(z.object({ action: z.string(), outcome: z.string(), code: z.string().nullable() }));
const stages = z.object({
  pipelines: z.array(z.object({ stages: z.array(z.object({ id: z.string(), key: z.string() })) })),
});

const ask = <Answer>(query: string, answer: z.ZodType<Answer>, variables: object = {}) =>
  shop.caller.ask({ query, variables: { ...variables }, answer });
const send = <Answer>(mutation: string, input: object, { shown, answer }: Shown<Answer>) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} } }`;
  return ask(query, z.record(z.string(), answer), { input: { idempotencyKey: randomUUID(), ...input } });
};
type Shown<Answer> = { readonly shown: string; readonly answer: z.ZodType<Answer> };
const position = { shown: 'position', answer: z.unknown() };
async function stageOf(key: string): Promise<string> {
  const { pipelines } = await ask('{ pipelines { stages { id key } } }', stages);
  return pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.key === key)!.id;
}

const HOUR = 3_600_000;

/** Whoever is signed in stays so: their token lasts a quarter of an hour. */
async function setAhead(milliseconds: number): Promise<void> {
  together.clock.advance(milliseconds);
  await shop.caller.signIn(shop.whose);
}

describe('an automation rule, as a sales lead makes one', () => {
  it('is tried on what was, runs on what comes, tells what it did, and is switched off', async () => {
    shop.hear('Hello!');
    const { dealId } = await shop.chat();
    const [qualified, meeting] = [await stageOf('qualified'), await stageOf('meeting')];
    const since = new Date(0).toISOString();
    await send('moveDealToStage', { dealId, stageId: qualified }, position);

    const definition = {
      trigger: { on: 'STAGE_ENTERED', stageIds: [qualified] },
      conditions: { isOpen: { eq: true }, and: [{ isAssigned: { eq: false } }] },
      actions: [
        { do: 'CREATE_TASK', title: 'Agree on a day', dueSeconds: 86_400 },
        { do: 'ASSIGN', assigneeId: shop.whose.userId },
        { do: 'MOVE_TO_STAGE', stageId: meeting },
      ],
    };
    const preview = z.object({
      automationRulePreview: z.object({
        matchCount: z.int().nullable(),
        matches: z.array(z.object({ at: z.string(), outcomes, deal: id })),
      }),
    });
    const asked = `query ($definition: AutomationDefinitionInput!, $since: DateTime!) {
      automationRulePreview(definition: $definition, since: $since) {
        matchCount matches { at outcomes { action outcome code } deal { id } } } }`;
    const done = definition.actions.map((action) => ({ action: action.do, outcome: 'DONE', code: null }));
    await vi.waitFor(async () => {
      const { automationRulePreview } = await ask(asked, preview, { definition, since });
      expect(automationRulePreview).toMatchObject({
        matchCount: 1,
        matches: [{ deal: { id: dealId }, outcomes: done }],
      });
    }, patience);

    const rule = z.object({ automationRule: z.looseObject({ id: z.string(), version: z.int() }) });
    const shown = `automationRule { id version isEnabled trigger { on stageIds keywords }
      conditions { isOpen and { isAssigned } } actions { do stageId assigneeId title dueSeconds } }`;
    const made = await send('createAutomationRule', { name: 'Meetings', definition }, { shown, answer: rule });
    const { automationRule: created } = made['createAutomationRule']!;
    expect(created).toMatchObject({
      ...{ version: 1, isEnabled: true, actions: definition.actions },
      trigger: { on: 'STAGE_ENTERED', stageIds: [qualified], keywords: [] },
      conditions: { isOpen: true, and: [{ isAssigned: false }] },
    });

    const cold = await stageOf('cold');
    await send('moveDealToStage', { dealId, stageId: cold }, position);
    await send('moveDealToStage', { dealId, stageId: qualified }, position);
    const { id: automationRuleId } = created;
    const told = z.object({
      automationRule: z.object({
        runs: z.object({ edges: z.array(z.object({ node: z.object({ ruleVersion: z.int(), outcomes, deal: id }) })) }),
      }),
    });
    const telling = `query ($id: ID!) { automationRule(id: $id) {
      runs { edges { node { ruleVersion outcomes { action outcome code } deal { id } } } } } }`;
    await vi.waitFor(async () => {
      const { automationRule } = await ask(telling, told, { id: automationRuleId });
      expect(automationRule.runs.edges.map(({ node }) => node)).toEqual([
        { ruleVersion: 1, deal: { id: dealId }, outcomes: done },
      ]);
    }, patience);
    const read = `query ($id: ID!) { deal(id: $id) { stage { key } assignee { id } tasks(first: 5) { edges { node { title } } } } }`;
    const { deal } = await ask(read, z.object({ deal: z.looseObject({}) }), { id: dealId });
    expect(deal).toMatchObject({
      ...{ stage: { key: 'meeting' }, assignee: { id: shop.whose.userId } },
      tasks: { edges: [{ node: { title: 'Agree on a day' } }] },
    });

    const off = { automationRuleId, isEnabled: false, expectedVersion: 1 };
    await send('updateAutomationRule', off, position);
    const versions = z.array(z.object({ version: z.int(), isEnabled: z.boolean() }));
    const history = 'query ($id: ID!) { automationRuleVersions(id: $id) { version isEnabled } }';
    const was = await ask(history, z.object({ automationRuleVersions: versions }), { id: automationRuleId });
    expect(was.automationRuleVersions).toEqual([
      { version: 2, isEnabled: false },
      { version: 1, isEnabled: true },
    ]);
  });

  it('runs once a deal has stood for too long, also where that was said afterwards, and is tried on such stays', async () => {
    const { dealId } = await shop.chat();
    const [replied, meeting] = [await stageOf('replied'), await stageOf('meeting')];
    await send('moveDealToStage', { dealId, stageId: replied }, position);
    await send('updateStage', { stageId: replied, dwellLimitSeconds: 3600 }, position);
    const definition = {
      trigger: { on: 'DWELL_PASSED', stageIds: [replied] },
      actions: [{ do: 'MOVE_TO_STAGE', stageId: meeting }],
    };
    const rule = { shown: 'automationRule { id }', answer: z.object({ automationRule: id }) };
    const made = await send('createAutomationRule', { name: 'Waiting', definition }, rule);
    const { id: automationRuleId } = made['createAutomationRule']!.automationRule;

    await setAhead(2 * HOUR);
    const stands = z.object({ deal: z.object({ stage: z.object({ key: z.string() }) }) });
    const standing = 'query ($id: ID!) { deal(id: $id) { stage { key } } }';
    await vi.waitFor(async () => {
      const { deal } = await ask(standing, stands, { id: dealId });
      expect(deal.stage.key).toBe('meeting');
    }, patience);
    const told = z.object({ automationRule: z.object({ runs: z.object({ totalCount: z.int() }) }) });
    const runs = 'query ($id: ID!) { automationRule(id: $id) { runs { totalCount } } }';
    expect(await ask(runs, told, { id: automationRuleId })).toEqual({ automationRule: { runs: { totalCount: 1 } } });

    const preview = z.object({ automationRulePreview: z.object({ matches: z.array(z.object({ deal: id })) }) });
    const asked = `query ($definition: AutomationDefinitionInput!, $since: DateTime!, $until: DateTime!) {
      automationRulePreview(definition: $definition, since: $since, until: $until) { matches { deal { id } } } }`;
    await vi.waitFor(async () => {
      const since = new Date(0).toISOString();
      const until = together.clock.now().toISOString();
      const { automationRulePreview } = await ask(asked, preview, { definition, since, until });
      expect(automationRulePreview.matches).toEqual([{ deal: { id: dealId } }]);
    }, patience);
  });

  it('says nothing of another kind of action than it is', async () => {
    const definition = { trigger: { on: 'DEAL_CREATED' }, actions: [{ do: 'CREATE_TASK' }] };
    await expect(send('createAutomationRule', { name: 'Empty', definition }, position)).rejects.toThrow(
      'input.invalid',
    );
    const mixed = {
      trigger: { on: 'DEAL_CREATED' },
      actions: [{ do: 'CREATE_TASK', title: 'Call', teamId: randomUUID() }],
    };
    await expect(send('createAutomationRule', { name: 'Mixed', definition: mixed }, position)).rejects.toThrow(
      'input.invalid',
    );
  });
});

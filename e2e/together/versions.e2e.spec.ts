import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;

const changes = z.array(z.object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) }));
const node = z.object({
  ...{ version: z.int(), at: z.string(), changeSetId: z.null(), changes },
  actor: z.object({ kind: z.string(), id: z.string() }),
});
const versions = z.object({ edges: z.array(z.object({ node })) });
const deals = z.object({
  deals: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), versions, differences: changes.nullable() }) })),
  }),
});
const changed = z.object({
  ...{ subject: z.object({ type: z.string(), id: z.string() }), isNew: z.boolean(), changes },
  ...{ actors: z.array(z.object({ kind: z.string() })), record: z.object({ id: z.string() }) },
});
const away = z.object({
  changes: z.object({
    edges: z.array(z.object({ cursor: z.string(), node: changed })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

const dealsQuery = `query ($from: DateTime!, $fields: [String!], $atLeast: Position) {
  deals(first: 1, atLeast: $atLeast) { edges { node { id
    versions(first: 10, fields: $fields) { edges { node { version at changeSetId actor { kind id } changes { field before after } } } }
    differences(from: $from) { field before after } } } } }`;
const awayQuery = `query ($since: DateTime!, $types: [RefType!], $first: Int, $after: String) {
  changes(since: $since, types: $types, first: $first, after: $after) { pageInfo { hasNextPage } edges { cursor node {
    subject { type id } isNew actors { kind } changes { field before after } record { id } } } } }`;
const ask = <Answer>(query: string, variables: object, answer: z.ZodType<Answer>) =>
  shop.caller.ask({ query, variables, answer });
const whileAway = async (variables: object) => (await ask(awayQuery, variables, away)).changes;

const long = '2020-01-01T00:00:00.000Z';

beforeAll(async () => {
  together = await Together.start(postgres());
  shop = await Shop.open(together, 'Versions', (await together.open()).url);
  shop.hear('Hello! How much are three windows?');
  await shop.chat();
  await shop.settled();
}, 60_000);
afterAll(() => together.stop());

describe('what became of a record, at the door', () => {
  it('is told field by field, with who changed it, between two instants, and since one was away', async () => {
    const before = (await ask(dealsQuery, { from: long }, deals)).deals.edges[0]!.node;
    const [created] = before.versions.edges.toReversed();
    expect(created?.node.changes.map(({ field }) => field)).toContain('title');
    const met = before.versions.edges[0]!.node.at;

    const stages = z.object({
      pipelines: z.array(z.object({ stages: z.array(z.object({ id: z.string(), key: z.string() })) })),
    });
    const { pipelines } = await ask('{ pipelines { stages { id key } } }', {}, stages);
    const stageId = pipelines[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    const input = { idempotencyKey: randomUUID(), dealId: before.id, stageId };
    const moving = 'mutation ($input: MoveDealToStageInput!) { moveDealToStage(input: $input) { position } }';
    const moved = z.object({ moveDealToStage: z.object({ position: z.string() }) });
    const { position: atLeast } = (await ask(moving, { input }, moved)).moveDealToStage;

    const asked = { from: met, fields: ['stageId'], atLeast };
    const now = (await ask(dealsQuery, asked, deals)).deals.edges[0]!.node;
    const [last] = now.versions.edges;
    const move = { field: 'stageId', before: [expect.any(String) as string], after: [stageId] };
    expect(last?.node).toMatchObject({ actor: { kind: 'USER' }, changes: [move] });
    expect(now.differences).toEqual([move]);

    const [deal] = (await whileAway({ since: met })).edges;
    expect(deal?.node).toMatchObject({
      subject: { type: 'DEAL', id: before.id },
      record: { id: before.id },
      isNew: false,
      actors: [{ kind: 'USER' }],
      changes: [move],
    });
  });

  it('is told of every kind of record as one list, page by page', async () => {
    const all = (await whileAway({ since: long })).edges.map(({ node: { subject } }) => subject.type);
    expect(all).toEqual(expect.arrayContaining(['DEAL', 'CONTACT']));
    const one = await whileAway({ since: long, first: 1 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    const rest = await whileAway({ since: long, after: one.edges[0]!.cursor });
    expect([...one.edges, ...rest.edges].map(({ node: { subject } }) => subject.type)).toEqual(all);
    expect(
      (await whileAway({ since: long, types: ['CONTACT'] })).edges.map(({ node: { subject } }) => subject.type),
    ).toEqual(all.filter((type) => type === 'CONTACT'));
  });

  it('refuses a cursor that is none', async () => {
    await expect(whileAway({ since: long, after: 'none' })).rejects.toThrow(/page.cursor/);
  });
});

import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;

const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const asOf = z.string().nullable();
const deal = z.object({ id: z.string(), asOf, changedAt: z.string(), stage: z.object({ key: z.string() }) });
const contact = z.object({ id: z.string(), asOf, createdAt: z.string() });
const read = z.object({ deals: edges(deal), contacts: edges(contact) });

const query = `query ($asOf: DateTime, $atLeast: Position) {
  deals(asOf: $asOf, atLeast: $atLeast) { edges { node { id asOf changedAt stage { key } } } }
  contacts(asOf: $asOf) { edges { node { id asOf createdAt } } } }`;
const shown = async (variables: object = {}) => {
  const { deals, contacts } = await shop.caller.ask({ query, variables, answer: read });
  return { deals: deals.edges.map(({ node }) => node), contacts: contacts.edges.map(({ node }) => node) };
};

beforeAll(async () => {
  together = await Together.start(postgres());
  shop = await Shop.open(together, 'Earlier', (await together.open()).url);
  shop.hear('Hello! How much are three windows?');
  await shop.chat();
  await shop.settled();
}, 60_000);
afterAll(() => together.stop());

describe('lists as of an instant, at the door', () => {
  it('show the deal in its stage of then, and say of when they are', async () => {
    const before = await shown();
    const { id: dealId, changedAt, stage } = before.deals[0]!;
    const stages = z.object({
      pipelines: z.array(z.object({ stages: z.array(z.object({ id: z.string(), key: z.string() })) })),
    });
    const { pipelines } = await shop.caller.ask({ query: '{ pipelines { stages { id key } } }', answer: stages });
    const stageId = pipelines[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    const input = { idempotencyKey: randomUUID(), dealId, stageId };
    const moving = 'mutation ($input: MoveDealToStageInput!) { moveDealToStage(input: $input) { position } }';
    const moved = z.object({ moveDealToStage: z.object({ position: z.string() }) });
    const { position: atLeast } = (await shop.caller.ask({ query: moving, variables: { input }, answer: moved }))
      .moveDealToStage;

    const then = await shown({ asOf: changedAt, atLeast });
    expect(then.deals).toEqual([{ id: dealId, asOf: changedAt, changedAt, stage }]);
    expect((await shown()).deals).toMatchObject([{ id: dealId, asOf: null, stage: { key: 'meeting' } }]);
    expect(await shown({ asOf: '2020-01-01T00:00:00.000Z' })).toEqual({ deals: [], contacts: [] });
    const [one] = (await shown({ asOf: changedAt })).contacts;
    expect(one).toEqual({ ...before.contacts[0], asOf: changedAt });
  });

  it('show one contact from when it became known', async () => {
    const { contacts } = await shown();
    const { id, createdAt } = contacts[0]!;
    const at = async (instant: string) => {
      const one = `{ contact(id: "${id}", asOf: "${instant}") { id asOf createdAt } }`;
      return (await shop.caller.ask({ query: one, answer: z.object({ contact: contact.nullable() }) })).contact;
    };
    expect(await at('2020-01-01T00:00:00.000Z')).toBeNull();
    await vi.waitFor(async () => expect(await at(createdAt)).toEqual({ id, asOf: createdAt, createdAt }), patience);
  });
});

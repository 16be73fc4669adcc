import { userPeer } from '@parley/datacentre';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { CountedStatements } from './counted-statements.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const inboxQuery = `{ chats(first: 50) { edges { node {
  id title
  lastMessage { id text direction sentAt }
  contact { id name company { id name } }
  currentDeal { id title stage { id key } }
} } } }`;

const shown = z.object({
  chats: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          contact: z.object({ name: z.string() }).nullable(),
          currentDeal: z.object({ id: z.string() }).nullable(),
          lastMessage: z.object({ text: z.string() }).nullable(),
        }),
      }),
    ),
  }),
});

const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;
const counting = new CountedStatements();

beforeAll(async () => {
  together = await Together.start(postgres());
  const { url } = await together.open((way) => ({ ...way, queries: counting.through(way.queries) }));
  shop = await Shop.open(together, 'Inbox', url);
}, 120_000);
afterAll(async () => {
  counting.stop();
  await together.stop();
});

const chats = async () =>
  (await shop.caller.ask({ query: inboxQuery, answer: shown })).chats.edges.map(({ node }) => node);

let written = 0;

/** As many have written in all, each of them with a contact and a deal. */
async function haveWritten(count: number): Promise<void> {
  const { world } = together.centre;
  for (; written < count; written += 1) {
    const { id } = world.addUser({
      firstName: `Buyer ${written}`,
      phone: `+799700${String(written).padStart(4, '0')}`,
    });
    world.send({ fromId: id, to: userPeer(shop.seller.id), text: `How much is ${written}?` });
  }
  await vi.waitFor(async () => {
    const found = await chats();
    expect(found.filter((one) => one.contact && one.currentDeal && one.lastMessage)).toHaveLength(count);
  }, patience);
}

/** Who asks is looked up anew every few moments, and reads that wait together go out as one: the median of many. */
async function usual() {
  const times = [];
  for (let time = 0; time < 9; time += 1) times.push(await counting.during(chats));
  const median = times.toSorted((a, b) => a.statements.length - b.statements.length)[4];
  if (!median) throw new Error('Nothing was counted');
  return median;
}

it.each([10, 50])(
  'an inbox of %i chats takes at most 4 calls and 6 statements, whatever its length',
  async (count) => {
    await haveWritten(count);
    const { calls, statements } = await usual();
    console.info(`inbox of ${count}: ${calls.length} calls, ${statements.length} statements`);
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(6);
  },
  120_000,
);

it('mutant twin: asked for one chat after the other, it takes more of both', async () => {
  const ids = (await chats()).map(({ id }) => id);
  const query = 'query ($id: ID!) { chat(id: $id) { contact { id } currentDeal { id } lastMessage { id } } }';
  const { calls, statements } = await counting.during(async () => {
    for (const id of ids.slice(0, 10)) await shop.caller.ask({ query, variables: { id }, answer: z.unknown() });
  });
  expect(calls.length).toBeGreaterThan(4);
  expect(statements.length).toBeGreaterThan(6);
});

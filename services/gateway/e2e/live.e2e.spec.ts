import { DealsByIds, MessagesByIds } from '@parley/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { idOf } from './fakes.js';
import { activity, encode, type Live, startLive, watch } from './live-client.js';
import { message } from './records.js';

const pageOfActivity = z.object({
  activity: z.object({
    edges: z.array(z.object({ node: z.object({ type: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
  }),
});

let live: Live;
beforeEach(async () => {
  live = await startLive();
  live.fake.services
    .on(MessagesByIds, ({ ids }) => ({ items: ids.map((_, n) => message(n)) }))
    .on(DealsByIds, ({ ids }) => ({ items: ids.map(() => null) }));
});
afterEach(() => live.stop());

describe('activity', () => {
  it('shows what happens with the record as it is, to its own organization, by permission', async () => {
    const { items } = watch(live.connect().client, activity());
    await live.watching();
    live.feeds.receive(0);
    live.feeds.receive(0, idOf(1, 99));
    live.feeds.happen('agents', { type: 'agents.proposal.created', data: { proposalId: idOf(1, 12) } });
    live.feeds.happen('crm', { type: 'crm.deal.moved-to-stage', data: { dealId: idOf(1, 6) } });
    await expect.poll(() => items).toHaveLength(2);
    expect(items.map(({ type }) => type).sort()).toEqual(['crm.deal.moved-to-stage', 'messaging.message.received']);
    expect(items.find(({ type }) => type.startsWith('messaging'))?.record).toEqual({
      __typename: 'Message',
      text: 'How much is 0?',
    });
  });

  it('goes on from a position without a gap and without an id twice, over 40 reconnects', async () => {
    const seen: string[] = [];
    let position: string | undefined;
    live.feeds.receive(0);
    for (let round = 0; round < 40; round += 1) {
      const { client } = live.connect();
      const { items, errors } = watch(client, activity(position ?? encode({ messaging: 'feed:messaging:1:0' })));
      for (let n = 0; n < 5; n += 1) {
        live.feeds.receive(n);
        live.feeds.happen('crm', { type: 'crm.deal.created', data: { dealId: idOf(n, 6) } });
      }
      const expected = (round % 3) + 1;
      await expect.poll(() => items.length, { interval: 2 }).toBeGreaterThanOrEqual(expected);
      expect(errors).toEqual([]);
      // What a client had seen when its line broke.
      const had = items.slice(0, expected);
      seen.push(...had.map(({ id }) => id));
      position = had.at(-1)!.position;
      await client.dispose();
    }
    const { items } = watch(live.connect().client, activity(position));
    await expect.poll(() => seen.length + items.length).toBe(401);
    const ids = [...seen, ...items.map(({ id }) => id)];
    console.log(`activity: ${ids.length} items over 40 reconnects, ${new Set(ids).size} distinct`);
    expect(new Set(ids).size).toBe(401);
  });

  it('is the same as pages of a query', async () => {
    for (let n = 0; n < 7; n += 1) live.feeds.receive(n);
    live.feeds.happen('crm', { type: 'crm.deal.created', data: { dealId: idOf(1, 6) } });
    const types: string[] = [];
    let after: string | undefined;
    for (let hasNextPage = true; hasNextPage;) {
      const { data, errors } = await live.fake.run(
        'query ($after: Position) { activity(first: 3, after: $after) { edges { node { type } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(errors).toBeUndefined();
      const connection = pageOfActivity.parse(data).activity;
      types.push(...connection.edges.map(({ node }) => node.type));
      ({ hasNextPage, endCursor: after } = connection.pageInfo);
    }
    expect(types).toHaveLength(8);
  });

  it.each([
    ['no position of ours', 'nonsense'],
    ['of a command', encode({ crm: 'log:crm:7' })],
    ['from before a restore', encode({ messaging: 'feed:messaging:0:0' })],
    ['from the future', encode({ messaging: 'feed:messaging:1:999' })],
  ])('refuses a position %s', async (_name, after) => {
    const { errors } = watch(live.connect().client, activity(after));
    await expect.poll(() => JSON.stringify(errors)).toContain('activity.position-unknown');
    const { errors: asked } = await live.fake.run(
      'query ($after: Position) { activity(after: $after) { totalCount } }',
      {
        after,
      },
    );
    expect(asked?.[0]?.extensions['code']).toBe('activity.position-unknown');
  });

  it('ends with position-unknown when a service was restored meanwhile', async () => {
    const { errors } = watch(live.connect().client, activity());
    await live.watching();
    live.feeds.epoch = 2;
    await expect.poll(() => JSON.stringify(errors)).toContain('activity.position-unknown');
  });
});

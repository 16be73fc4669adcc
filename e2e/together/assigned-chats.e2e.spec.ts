import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const FIVE_SECONDS = 5000;
const password = 'tulips under the bridge';
const email = 'kim@example.org';

const edges = z.object({ edges: z.array(z.object({ node: z.looseObject({ id: z.string() }) })) });
const seenNow = z.object({
  chats: edges.extend({ totalCount: z.int() }),
  proposals: edges,
  activity: z.object({ edges: z.array(z.object({ node: z.object({ type: z.string() }) })) }),
});
const me = z.object({ me: z.object({ user: z.object({ id: z.string() }) }) });
const talk = /^(messaging\.(message|send|conversation|chat)|agents\.proposal)/;

describe('an operator', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let kim: Caller;
  let kimId: string;
  let chatId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    shop = await Shop.open(together, 'Assigned', url);
    await shop.proposalFor('How much is it?');
    ({ id: chatId } = await shop.chat());
    const memberId = await shop.colleague(email, password);
    const input = { idempotencyKey: randomUUID(), memberId, roles: ['operator'] };
    const query = 'mutation ($input: ChangeMemberRolesInput!) { changeMemberRoles(input: $input) { position } }';
    await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
    kim = new Caller(url);
    await kim.signIn({ email, password });
    kimId = (await kim.ask({ query: '{ me { user { id } } }', answer: me })).me.user.id;
  }, 90_000);
  afterAll(() => together.stop());

  const assign = (assigneeId: string | null) => {
    const input = { idempotencyKey: randomUUID(), chatId, assigneeId };
    const query = 'mutation ($input: AssignChatInput!) { assignChat(input: $input) { chat { assignee { id } } } }';
    return shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  };
  const sees = async () => {
    const query = `{ chats { totalCount edges { node { id } } } proposals { edges { node { id } } }
      activity(first: 100) { edges { node { type } } } }`;
    const { chats, proposals, activity } = await kim.ask({ query, answer: seenNow });
    const said = activity.edges.map(({ node }) => node.type).filter((type) => talk.test(type));
    return { chats: chats.totalCount, proposals: proposals.edges.length, said: said.length };
  };
  const nothing = { chats: 0, proposals: 0, said: 0 };

  it('sees nothing of chats that nobody gave them, in any list nor in activity', async () => {
    await vi.waitFor(async () => expect(await sees()).toEqual(nothing), patience);
  });

  it('sees a chat that is theirs, its proposals and what happened in it, also as it happens', async () => {
    await assign(kimId);
    await vi.waitFor(async () => {
      const { chats, proposals, said } = await sees();
      expect(chats).toBe(1);
      expect(proposals).toBeGreaterThan(0);
      expect(said).toBeGreaterThan(2);
    }, patience);
    kim.watch();
    await vi.waitFor(async () => {
      shop.hear(`And with the work? ${randomUUID()}`);
      await expect.poll(() => kim.items.map(({ type }) => type)).toContain('messaging.message.received');
    }, patience);
  });

  it('sees nothing of it within 5 s of its being given to somebody else, live neither', async () => {
    await assign(shop.whose.userId);
    const begun = performance.now();
    await vi.waitFor(async () => expect(await sees()).toEqual(nothing), { timeout: FIVE_SECONDS, interval: 50 });
    console.info(`nothing left in lists and activity after ${(performance.now() - begun).toFixed(0)} ms`);
    const before = kim.items.filter(({ type }) => talk.test(type)).length;
    const text = `Are you there? ${randomUUID()}`;
    shop.hear(text);
    // The twin: whoever holds all rows hears of it, so that silence is not for want of news.
    const query = '{ chats { edges { node { id lastMessage { text } } } } }';
    await vi.waitFor(
      async () => expect(JSON.stringify(await shop.caller.ask({ query, answer: z.unknown() }))).toContain(text),
      patience,
    );
    await shop.settled();
    expect(kim.items.filter(({ type }) => talk.test(type))).toHaveLength(before);
  });
});

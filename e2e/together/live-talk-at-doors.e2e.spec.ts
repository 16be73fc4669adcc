import { randomUUID } from 'node:crypto';

import { ChatsByIds, ProposalsByIds } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller, type Item } from '../journey/caller.js';
import { carelessly } from './doors/careless.js';
import type { Way } from './doors/rpc-door.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const FIVE_SECONDS = 5000;
/** How long the gateway takes an answer of whose something is for granted. */
const KEPT = 1000;
const password = 'tulips under the bridge';
const email = 'kim@example.org';

const me = z.object({ me: z.object({ user: z.object({ id: z.string() }) }) });
const page = z.object({
  activity: z.object({ pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }) }),
});
const counted = z.object({ totalCount: z.int() });

/** One of each kind that goes by its chat. */
const kinds = ['agents.proposal.created', 'messaging.message.received', 'messaging.send.requested'] as const;

describe('whose talk is brought live', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let way: Way;
  let url: string;
  let kim: Caller;
  let kimId: string;
  let chatId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    way = await together.callerAs('gateway');
    ({ url } = await together.open());
    shop = await Shop.open(together, 'Live', url);
    await shop.proposalFor('How much is it?');
    ({ id: chatId } = await shop.chat());
    const memberId = await shop.colleague(email, password);
    await mutate('changeMemberRoles', 'ChangeMemberRolesInput', { memberId, roles: ['operator'] });
    kim = new Caller(url);
    await kim.signIn({ email, password });
    kimId = (await kim.ask({ query: '{ me { user { id } } }', answer: me })).me.user.id;
    await assign(shop.whose.userId);
    await vi.waitFor(async () => expect(await seen()).toEqual([0, 0]), patience);
  }, 120_000);
  afterAll(() => together.stop());

  async function mutate(name: string, type: string, about: object): Promise<void> {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { position } }`;
    const input = { idempotencyKey: randomUUID(), ...about };
    await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  }
  const assign = (assigneeId: string) => mutate('assignChat', 'AssignChatInput', { chatId, assigneeId });
  const share = (collaboratorIds: readonly string[]) =>
    mutate('setChatCollaborators', 'SetChatCollaboratorsInput', { chatId, collaboratorIds });

  async function seen(): Promise<readonly number[]> {
    const query = '{ chats { totalCount } proposals { totalCount } }';
    const { chats, proposals } = await kim.ask({ query, answer: z.object({ chats: counted, proposals: counted }) });
    return [chats.totalCount, Math.min(proposals.totalCount, 1)];
  }
  const ofTalk = ({ items }: Caller) => items.filter(({ type }) => kinds.some((kind) => kind === type));
  const typesOf = (items: readonly Item[]) => [...new Set(items.map(({ type }) => type))].toSorted();
  /** Watches from now on. */
  async function watching(one: Caller, at = url): Promise<Caller> {
    const watcher = new Caller(at, one.accessToken);
    watcher.watch(await newest());
    return watcher;
  }
  /** Where all that has happened so far ends. */
  async function newest(after?: string): Promise<string | undefined> {
    const query =
      'query ($after: Position) { activity(first: 100, after: $after) { pageInfo { endCursor hasNextPage } } }';
    const { endCursor, hasNextPage } = (await shop.caller.ask({ query, variables: { after }, answer: page })).activity
      .pageInfo;
    return hasNextPage && endCursor !== null ? newest(endCursor) : (endCursor ?? after);
  }
  /** The buyer writes, an agent proposes, somebody answers: what whoever holds all rows is told of it live. */
  async function talk(): Promise<readonly Item[]> {
    const owner = await watching(shop.caller);
    await shop.proposalFor(`And with the work? ${randomUUID()}`);
    await shop.send(chatId, `As much as you like ${randomUUID()}`);
    await expect.poll(() => typesOf(ofTalk(owner))).toEqual(kinds);
    await owner.close();
    return ofTalk(owner);
  }
  /** What a subscription that is open already brings of one more talk, once nothing more can come. */
  async function brings(watcher: Caller): Promise<readonly string[]> {
    const ids = (await talk()).map(({ id }) => id);
    await shop.settled();
    return typesOf(watcher.items.filter(({ id }) => ids.includes(id)));
  }

  it.each([
    { how: 'assigned', give: () => assign(kimId), take: () => assign(shop.whose.userId) },
    { how: 'shared by name', give: () => share([kimId]), take: () => share([]) },
  ])('is that of a chat $how, and no more within 5 s of its being taken back', async ({ how, give, take }) => {
    const watcher = await watching(kim);
    expect(await brings(watcher)).toEqual([]);

    await give();
    await vi.waitFor(async () => expect(await seen()).toEqual([1, 1]), patience);
    together.clock.advance(KEPT);
    expect(await brings(watcher)).toEqual(kinds);

    await take();
    const begun = performance.now();
    await vi.waitFor(async () => expect(await seen()).toEqual([0, 0]), { timeout: FIVE_SECONDS - KEPT, interval: 50 });
    const elapsed = performance.now() - begun;
    together.clock.advance(KEPT);
    expect(await brings(watcher)).toEqual([]);
    console.info(`what is said in a chat ${how} is brought no more ${(elapsed + KEPT).toFixed(0)} ms after`);
    await watcher.close();
  });

  it('mutant twin: chats and proposals that are asked for as the owner are brought, and found', async () => {
    const { organizationId: tenantId, userId } = shop.whose;
    const owner = { tenantId, principal: { kind: 'user', id: userId } } as const;
    const chats = { ...way, queries: carelessly(way, ChatsByIds.name, owner) };
    const through = { ...way, queries: carelessly(chats, ProposalsByIds.name, owner) };
    const open = await together.open(() => through);
    const watcher = await watching(kim, open.url);
    await talk();
    await expect.poll(() => typesOf(ofTalk(watcher))).toEqual(kinds);
    await watcher.close();
  });
});

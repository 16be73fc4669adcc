import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const FIVE_SECONDS = 5000;
const password = 'tulips under the bridge';
const email = 'kim@example.org';

const counted = z.object({ totalCount: z.int() });
const me = z.object({ me: z.object({ user: z.object({ id: z.string() }) }) });
const named = z.object({ id: z.string(), name: z.string().nullable() });
const collaborating = z.object({ chat: z.object({ assignee: named.nullable(), collaborators: z.array(named) }) });
const entries = z.object({
  auditLog: z.object({ edges: z.array(z.object({ node: z.object({ type: z.string(), sentence: z.string() }) })) }),
});

describe('a chat that is shared by name', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let kim: Caller;
  let kimId: string;
  let memberId: string;
  let chatId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    shop = await Shop.open(together, 'Sharing', url);
    await shop.proposalFor('How much is it?');
    ({ id: chatId } = await shop.chat());
    const roleId = await shop.role(
      { permission: 'chats:read', rows: 'OWN' },
      { permission: 'messages:send', rows: 'OWN' },
      { permission: 'proposals:read', rows: 'OWN' },
      { permission: 'organization:read', rows: 'ALL' },
    );
    memberId = await shop.colleague(email, password);
    const input = { idempotencyKey: randomUUID(), memberId, roles: [roleId] };
    const query = 'mutation ($input: ChangeMemberRolesInput!) { changeMemberRoles(input: $input) { position } }';
    const change = () => shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
    await vi.waitFor(change, patience);
    kim = new Caller(url);
    await kim.signIn({ email, password });
    kimId = (await kim.ask({ query: '{ me { user { id } } }', answer: me })).me.user.id;
  }, 90_000);
  afterAll(() => together.stop());

  const share = (collaboratorIds: readonly string[]) => {
    const input = { idempotencyKey: randomUUID(), chatId, collaboratorIds };
    const query = `mutation ($input: SetChatCollaboratorsInput!) {
      setChatCollaborators(input: $input) { chat { assignee { id name } collaborators { id name } } } }`;
    const answer = z.object({ setChatCollaborators: collaborating });
    return shop.caller.ask({ query, variables: { input }, answer });
  };
  const answerOf = async (text: string) => {
    const input = { idempotencyKey: randomUUID(), chatId, text };
    const query = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { position } }';
    const asked = kim.ask({ query, variables: { input }, answer: z.unknown() });
    return asked.then(
      () => 'done',
      (error: unknown) => /"code":"([^"]+)"/.exec(String(error))?.[1],
    );
  };
  const sees = async () => {
    const query = `query ($id: ID!) { chats { totalCount } proposals { totalCount }
      chat(id: $id) { messages { totalCount } } }`;
    const chat = z.object({ messages: counted }).nullable();
    const answer = z.object({ chats: counted, proposals: counted, chat });
    const seen = await kim.ask({ query, variables: { id: chatId }, answer });
    return {
      chats: seen.chats.totalCount,
      hasProposals: seen.proposals.totalCount > 0,
      hasMessages: (seen.chat?.messages.totalCount ?? 0) > 0,
    };
  };
  const nothing = { chats: 0, hasProposals: false, hasMessages: false };

  it('is refused to whoever it isn’t shared with', async () => {
    await vi.waitFor(async () => expect(await sees()).toEqual(nothing), patience);
    expect(await answerOf('May I?')).toBe('messaging.chat.not-found');
  });

  it('is seen and answered by whom it is shared with, and stays whose it is', async () => {
    const { setChatCollaborators: shared } = await share([kimId]);
    expect(shared.chat.collaborators).toEqual([{ id: kimId, name: email }]);
    expect(shared.chat.assignee).toBeNull();
    const everything = { chats: 1, hasProposals: true, hasMessages: true };
    await vi.waitFor(async () => expect(await sees()).toEqual(everything), patience);
    expect(await answerOf('It is five roubles')).toBe('done');
    await vi.waitFor(() => expect(shop.received).toContain('It is five roubles'), patience);
  });

  it('is gone within 5 s of its being unshared', async () => {
    // Whoever answers first where nobody does is its assignee, so it is given to somebody else first.
    const input = { idempotencyKey: randomUUID(), chatId, assigneeId: shop.whose.userId };
    const query = 'mutation ($input: AssignChatInput!) { assignChat(input: $input) { position } }';
    await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
    expect((await sees()).chats).toBe(1);
    const { setChatCollaborators: unshared } = await share([]);
    const begun = performance.now();
    expect(unshared.chat.collaborators).toEqual([]);
    await vi.waitFor(async () => expect(await sees()).toEqual(nothing), { timeout: FIVE_SECONDS, interval: 50 });
    console.info(`a chat is gone ${(performance.now() - begun).toFixed(0)} ms after it was unshared`);
    expect(await answerOf('Still there?')).toBe('messaging.chat.not-found');
  });

  it('goes on without whoever leaves, though they have nothing to hand over', async () => {
    await share([kimId, shop.whose.userId]);
    const input = { idempotencyKey: randomUUID(), memberId };
    const query = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { position } }';
    await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
    const reading = 'query ($id: ID!) { chat(id: $id) { assignee { id name } collaborators { id name } } }';
    const left = async () => {
      const { chat } = await shop.caller.ask({ query: reading, variables: { id: chatId }, answer: collaborating });
      return chat.collaborators.map(({ id }) => id);
    };
    await vi.waitFor(async () => expect(await left()).toEqual([shop.whose.userId]), patience);
    const told = async () => {
      const { auditLog } = await shop.caller.ask({
        query: '{ auditLog(first: 100) { edges { node { type sentence } } } }',
        answer: entries,
      });
      return auditLog.edges.map(({ node }) => node).filter(({ type }) => type.endsWith('collaborators-changed'));
    };
    await vi.waitFor(async () => expect(await told()).toHaveLength(4), patience);
    for (const { sentence } of await told()) expect(sentence).toContain('shar');
  });
});

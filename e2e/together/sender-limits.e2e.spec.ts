import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const CODE = 'messaging.sender.limit-reached';
const HOUR = 3_600_000;

const sentToday = z.object({ messageCount: z.int(), firstMessageCount: z.int(), resetsAt: z.string() });
const accounts = z.object({ channelAccounts: z.array(z.object({ sentToday })) });
const limits = z.object({ messagesPerDay: z.int().nullable(), firstMessagesPerDay: z.int().nullable() });
const settings = z.object({ organization: z.object({ settings: z.object({ senderLimits: limits }) }) });
const entries = z.object({
  auditLog: z.object({
    edges: z.array(z.object({ node: z.object({ changes: z.array(z.unknown()), en: z.string(), ru: z.string() }) })),
  }),
});
const refusal = z.object({
  errors: z.tuple([z.object({ extensions: z.looseObject({ kind: z.string(), code: z.string() }) })]),
});

const lastSaid = 'query ($id: ID!) { chat(id: $id) { lastMessage { text } } }';
const saidLast = z.object({ chat: z.object({ lastMessage: z.object({ text: z.string() }) }) });

describe('sender limits', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;
  let shop: Shop;
  let chatId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    url = (await together.open()).url;
    shop = await Shop.open(together, 'Frugal', url);
    shop.hear('Hello! How much are three windows?');
    chatId = (await shop.chat()).id;
  });
  afterAll(() => together.stop());

  const mutate = (name: string, input: object, caller = shop.caller) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { position } }`;
    return caller.ask({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, answer: z.unknown() });
  };
  const today = async () => {
    const query = '{ channelAccounts { sentToday { messageCount firstMessageCount resetsAt } } }';
    const [account] = (await shop.caller.ask({ query, answer: accounts })).channelAccounts;
    return account?.sentToday;
  };
  const codeOf = (sending: Promise<unknown>) =>
    sending.then(
      () => 'sent',
      (error: unknown) => /"code":"([^"]+)"/.exec(String(error))?.[1] ?? String(error),
    );
  const send = (text: string, caller = shop.caller) => codeOf(mutate('sendMessage', { chatId, text }, caller));
  /** Until messaging has heard of it. */
  const limit = async (messagesPerDay: number) => {
    await mutate('updateOrganization', { senderLimits: { messagesPerDay } });
    const known = () =>
      together.backstage.on.database.query<{ n: number | null }>(
        'select messages_per_day as n from messaging.sender_rule where tenant_id = $1',
        [shop.whose.organizationId],
      );
    const expected = messagesPerDay === 0 ? null : messagesPerDay;
    await vi.waitFor(async () => expect(await known()).toEqual([{ n: expected }]), patience);
  };

  it('are what the organization says, and are read back, also over REST', async () => {
    await mutate('updateOrganization', { senderLimits: { messagesPerDay: 50, firstMessagesPerDay: 5 } });
    const query = '{ organization { settings { senderLimits { messagesPerDay firstMessagesPerDay } } } }';
    const said = async () => (await shop.caller.ask({ query, answer: settings })).organization.settings.senderLimits;
    expect(await said()).toEqual({ messagesPerDay: 50, firstMessagesPerDay: 5 });
    const answer = await fetch(`${url}/organizations/${shop.whose.organizationId}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${shop.caller.accessToken}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ senderLimits: { firstMessagesPerDay: 0 } }),
    });
    expect(answer.status).toBe(200);
    await vi.waitFor(
      async () => expect(await said()).toEqual({ messagesPerDay: 50, firstMessagesPerDay: null }),
      patience,
    );
  });

  it('stand in the audit log, before and after, in the reader’s language', async () => {
    const type = 'identity.organization.sender-limits-set';
    const query = `{ auditLog(filter: { type: { eq: "${type}" } }) {
      edges { node { changes { field from to } en: sentence(language: EN) ru: sentence(language: RU) } } } }`;
    const read = async () => (await shop.caller.ask({ query, answer: entries })).auditLog.edges.map(({ node }) => node);
    await vi.waitFor(async () => expect(await read()).toHaveLength(2), patience);
    const [lifted, set] = await read();
    expect(set).toMatchObject({
      changes: [
        { field: 'messagesPerDay', from: null, to: '50' },
        { field: 'firstMessagesPerDay', from: null, to: '5' },
      ],
      en: 'Frugal changed how many messages an account may send a day',
    });
    expect(lifted?.changes).toEqual([{ field: 'firstMessagesPerDay', from: '5', to: null }]);
    expect(lifted?.ru).toMatch(/^Frugal: изменено, сколько сообщений/);
  });

  it('hold for a member, a key and what an agent proposed alike', async () => {
    await limit(2);
    const key = new Caller(url, (await shop.apiKey()).key);
    expect(await send('By a member')).toBe('sent');
    expect(await vi.waitFor(() => send('By a key', key), patience)).toBe('sent');
    expect(await today()).toMatchObject({ messageCount: 2, firstMessageCount: 0 });
    expect([await send('One more'), await send('One more by a key', key)]).toEqual([CODE, CODE]);

    // What was sent is in the chat before the next is said, or it would be taken for the answer to that.
    await vi.waitFor(async () => {
      const { chat } = await shop.caller.ask({ query: lastSaid, variables: { id: chatId }, answer: saidLast });
      expect(chat.lastMessage.text).toBe('By a key');
    }, patience);
    const proposal = await shop.proposalFor('And four?');
    await mutate('approveProposal', { proposalId: proposal.id, expectedVersion: proposal.version });
    const query = 'query ($id: ID!) { proposal(id: $id) { status code } }';
    const answer = z.object({ proposal: z.object({ status: z.string(), code: z.string().nullable() }) });
    await vi.waitFor(async () => {
      const read = await shop.caller.ask({ query, variables: { id: proposal.id }, answer });
      expect(read.proposal).toEqual({ status: 'FAILED', code: CODE });
    }, patience);
    await shop.settled();
    expect(shop.received).toEqual(['By a member', 'By a key']);
  });

  it('say to a client how much, and until when', async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${shop.caller.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { position } }',
        variables: { input: { idempotencyKey: randomUUID(), chatId, text: 'Too much' } },
      }),
    });
    const [{ extensions }] = refusal.parse(await response.json()).errors;
    const { resetsAt } = (await today()) ?? {};
    expect(extensions).toMatchObject({
      ...{ kind: 'LIMITED', code: CODE, retryable: true },
      details: { of: 'messages', limit: 2, used: 2, resetsAt },
    });
  });

  it('let a follow-up wait for the next day on which something is left', async () => {
    const messageTemplateId = await shop.messageTemplate('Shall I hold the price?');
    await limit(0);
    const { resetsAt = '' } = (await today()) ?? {};
    // Due today also where the test runs in the last hour of a day.
    const left = Date.parse(resetsAt) - together.clock.now().getTime();
    if (left < 2 * HOUR) {
      together.clock.advance(left);
      await shop.caller.signIn(shop.whose);
    }
    expect(await send('The only one today')).toBe('sent');
    await limit(1);
    const id = await shop.followUp(chatId, messageTemplateId);
    const query = 'query ($id: ID!) { followUp(id: $id) { status } }';
    const answer = z.object({ followUp: z.object({ status: z.string() }) });
    const status = async () => (await shop.caller.ask({ query, variables: { id }, answer })).followUp.status;
    const due = () =>
      together.backstage.on.database.query<{ due: Date }>(
        'select due_at as due from outreach.timers where tenant_id = $1 and key = $2',
        [shop.whose.organizationId, id],
      );
    const [first] = await vi.waitFor(async () => {
      const rows = await due();
      expect(rows).toHaveLength(1);
      return rows;
    }, patience);

    together.clock.advance(HOUR);
    await shop.caller.signIn(shop.whose);
    const tomorrow = new Date((first?.due.getTime() ?? 0) + 24 * HOUR);
    await vi.waitFor(async () => expect(await due()).toEqual([{ due: tomorrow }]), patience);
    expect([await status(), shop.received.includes('Shall I hold the price?')]).toEqual(['SCHEDULED', false]);

    together.clock.advance(24 * HOUR);
    await shop.caller.signIn(shop.whose);
    await vi.waitFor(async () => expect(await status()).toBe('SENT'), patience);
    await vi.waitFor(() => expect(shop.received).toContain('Shall I hold the price?'), patience);
  });

  it('count nothing that the contact policy refused', async () => {
    await limit(0);
    await shop.settled();
    const before = (await today())?.messageCount;
    shop.hear('stop writing to me');
    await shop.settled();
    expect(await send('But listen')).toBe('sent');
    await vi.waitFor(async () => expect((await today())?.messageCount).toBe(before), patience);
  });
});

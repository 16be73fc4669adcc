import {
  ChatsByIds,
  DealsByIds,
  GetMe,
  ListChannelAccounts,
  logQueriesOf,
  MessagesByIds,
  type ServiceName,
  serviceNames,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type Client, createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';

import { idOf, startFake, type Fake, tenantId, userId } from './fakes.js';
import { message } from './records.js';

let fake: Fake;
let clients: Client[] = [];
const feeds = new Map<ServiceName, { type: string; data: object; tenantId: string }[]>();
let epoch = 1;

const me = () => ({
  user: { id: userId, email: 'ann@example.org', name: 'Ann' },
  organization: { id: tenantId, name: 'Acme' },
  roles: ['owner' as const],
  permissions: ['activity:read', 'chats:read', 'deals:read'] as ['activity:read', 'chats:read', 'deals:read'],
  organizations: [],
});

const happen = (service: ServiceName, type: string, data: object, of = tenantId) =>
  feeds.get(service)!.push({ type, data, tenantId: of });

function delivered(service: ServiceName, index: number) {
  const { type, data, tenantId: owner } = feeds.get(service)![index]!;
  const n = serviceNames.indexOf(service) * 100_000 + index;
  return {
    event: {
      type,
      data,
      envelope: {
        id: idOf(n, 20),
        type,
        schemaVersion: 1,
        tenantId: owner,
        streamId: `${service}-1`,
        streamVersion: index + 1,
        position: String(index + 1),
        occurredAt: '2026-03-01T09:00:00.000Z',
        recordedAt: new Date(1_780_000_000_000 + n).toISOString(),
        actor: { kind: 'contact' as const, id: 'c' },
        causationId: idOf(n, 21),
        correlationId: idOf(n, 22),
        commandId: idOf(n, 23),
        previousHash: '',
        hash: '',
      },
    },
    epoch,
    seq: String(index + 1),
    previousSeq: String(index),
    partition: 0,
  };
}

beforeEach(async () => {
  fake = await startFake();
  epoch = 1;
  fake.services
    .on(GetMe, me)
    .on(MessagesByIds, ({ ids }) => ({ items: ids.map((_, n) => message(n)) }))
    .on(DealsByIds, ({ ids }) => ({ items: ids.map(() => null) }));
  for (const service of serviceNames) {
    feeds.set(service, []);
    fake.services.on(logQueriesOf(service).feed, ({ after, limit, tenantId: of }) => {
      const all = feeds.get(service)!.map((_, index) => delivered(service, index));
      const through = Math.max(Number(after), Math.min(all.length, Number(after) + limit));
      const page = all.slice(Number(after), through);
      const events = page.filter(({ event }) => !of || event.envelope.tenantId === of);
      return { epoch, head: String(all.length), through: String(through), events };
    });
  }
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  clients = [];
  await fake.stop();
});

function connect(connectionParams: object = { accessToken: 'good' }) {
  const closed = vi.fn();
  const client = createClient({
    url: `${fake.gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { ...connectionParams },
    retryAttempts: 0,
    lazy: true,
    on: { closed: (event) => closed((event as CloseEvent).code, (event as CloseEvent).reason) },
  });
  clients.push(client);
  return { client, closed };
}

type Item = { id: string; type: string; position: string; record: { text?: string } | null };
const activity = (after?: string) => ({
  query: `subscription ($after: Position) { activity(after: $after) { id type position record { __typename ... on Message { text } } } }`,
  variables: { after },
});

function watch(client: Client, payload: { query: string; variables?: Record<string, unknown> }) {
  const items: Item[] = [];
  const errors: unknown[] = [];
  client.subscribe<{ activity: Item }>(payload, {
    next: ({ data, errors: failed }) => {
      if (failed) errors.push(...failed);
      if (data) items.push(data.activity);
    },
    error: (error) => void errors.push(error),
    complete: () => undefined,
  });
  return { items, errors };
}

const watching = () =>
  vi.waitFor(() =>
    expect(fake.services.asked.filter((name) => name === 'billing.read-feed').length).toBeGreaterThan(2),
  );
const received = (n: number, of = tenantId) =>
  happen('messaging', 'messaging.message.received', { messageId: idOf(n, 2), chatId: idOf(1) }, of);

describe('activity', () => {
  it('shows what happens with the record as it is, to its own organization, by permission', async () => {
    const { items } = watch(connect().client, activity());
    await watching();
    received(0);
    received(0, idOf(1, 99));
    happen('agents', 'agents.proposal.created', { proposalId: idOf(1, 12) });
    happen('crm', 'crm.deal.moved-to-stage', { dealId: idOf(1, 6) });
    await vi.waitFor(() => expect(items).toHaveLength(2));
    expect(items.map(({ type }) => type).sort()).toEqual(['crm.deal.moved-to-stage', 'messaging.message.received']);
    expect(items.find(({ type }) => type.startsWith('messaging'))?.record).toEqual({
      __typename: 'Message',
      text: 'How much is 0?',
    });
  });

  it('goes on from a position without a gap and without an id twice, over 40 reconnects', async () => {
    const seen: string[] = [];
    let position: string | undefined;
    received(0);
    for (let round = 0; round < 40; round += 1) {
      const { client } = connect();
      const { items, errors } = watch(client, activity(position ?? encode({ messaging: 'feed:messaging:1:0' })));
      for (let n = 0; n < 5; n += 1) {
        received(n);
        happen('crm', 'crm.deal.created', { dealId: idOf(n, 6) });
      }
      const expected = (round % 3) + 1;
      await vi.waitFor(() => expect(items.length).toBeGreaterThanOrEqual(expected), { interval: 2 });
      expect(errors).toEqual([]);
      // What a client had seen when its line broke.
      const had = items.slice(0, expected);
      seen.push(...had.map(({ id }) => id));
      position = had.at(-1)!.position;
      await client.dispose();
    }
    const { items } = watch(connect().client, activity(position));
    await vi.waitFor(() => expect(seen.length + items.length).toBe(401));
    const ids = [...seen, ...items.map(({ id }) => id)];
    console.log(`activity: ${ids.length} items over 40 reconnects, ${new Set(ids).size} distinct`);
    expect(new Set(ids).size).toBe(401);
  });

  it('is the same as pages of a query', async () => {
    for (let n = 0; n < 7; n += 1) received(n);
    happen('crm', 'crm.deal.created', { dealId: idOf(1, 6) });
    const types: string[] = [];
    let after: string | undefined;
    for (let hasNextPage = true; hasNextPage;) {
      const { data, errors } = await fake.run(
        'query ($after: Position) { activity(first: 3, after: $after) { edges { node { type } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(errors).toBeUndefined();
      const connection = data!['activity'] as {
        edges: { node: { type: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
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
    const { errors } = watch(connect().client, activity(after));
    await vi.waitFor(() => expect(JSON.stringify(errors)).toContain('activity.position-unknown'));
    const { errors: asked } = await fake.run('query ($after: Position) { activity(after: $after) { totalCount } }', {
      after,
    });
    expect(asked?.[0]?.extensions['code']).toBe('activity.position-unknown');
  });

  it('ends with position-unknown when a service was restored meanwhile', async () => {
    const { errors } = watch(connect().client, activity());
    await watching();
    epoch = 2;
    await vi.waitFor(() => expect(JSON.stringify(errors)).toContain('activity.position-unknown'));
  });
});

describe('a connection', () => {
  it('without a token is closed with 4401', async () => {
    const { client, closed } = connect({});
    watch(client, activity());
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401, 'Unauthorized'));
  });

  it('that says nothing is closed with 4408 after 3 s', async () => {
    const socket = new WebSocket(`${fake.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = vi.fn();
    socket.on('close', code);
    await vi.waitFor(() => expect(code.mock.calls[0]?.[0]).toBe(4408), { timeout: 5000 });
  });

  it('from a foreign origin, or to another path, is not opened', async () => {
    for (const [path, origin] of [
      ['/graphql', 'https://evil.example'],
      ['/other', undefined],
    ] as const) {
      const socket = new WebSocket(`${fake.gateway.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
        ...(origin && { origin }),
      });
      const failed = vi.fn();
      socket.on('error', failed);
      await vi.waitFor(() => expect(String(failed.mock.calls[0]?.[0])).toMatch(/40[34]/));
    }
  });

  it('ends with its token, within 5 s, and nothing comes after', async () => {
    const { client, closed } = connect();
    const { items } = watch(client, activity());
    await watching();
    fake.clock.ms += 11 * 60_000;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401, 'Unauthorized'), { timeout: 5000 });
    received(0);
    expect(items).toEqual([]);
  });

  it('ends when the sign-in is over, and when the member was removed', async () => {
    for (const [kind, code] of [
      ['unauthenticated', 4401],
      ['forbidden', 4403],
    ] as const) {
      fake.services.on(GetMe, me);
      const { client, closed } = connect();
      watch(client, activity());
      await vi.waitFor(() => expect(fake.services.asked).toContain('billing.read-feed'));
      fake.services.on(GetMe, () => {
        throw new DomainError(kind, 'access.ended');
      });
      fake.clock.ms += 3000;
      await vi.waitFor(() => expect(closed.mock.calls[0]?.[0]).toBe(code), { timeout: 5000 });
    }
  });

  it('holds at most 50 live subscriptions', async () => {
    const { client } = connect();
    const all = Array.from({ length: 51 }, () => watch(client, activity()));
    await vi.waitFor(() => expect(all.filter(({ errors }) => errors.length > 0)).toHaveLength(1));
    expect(JSON.stringify(all.flatMap(({ errors }) => errors))).toContain('gateway.live.too-many');
  });

  it('is limited as the HTTP door is', async () => {
    const { errors } = watch(connect().client, {
      query: `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    });
    await vi.waitFor(() => expect(JSON.stringify(errors)).toContain('gateway.operation.too-many-aliases'));
  });

  it('answers queries too', async () => {
    fake.services.on(ChatsByIds, () => ({ items: [null] }));
    const { client } = connect();
    const answer = await new Promise((resolve, reject) => {
      client.subscribe(
        { query: `{ chat(id: "${idOf(1)}") { id } }` },
        { next: resolve, error: reject, complete: () => undefined },
      );
    });
    expect(answer).toEqual({ data: { chat: null } });
  });
});

describe('connecting an account', () => {
  it('is told state by state until it is done', async () => {
    const account = {
      id: idOf(1, 7),
      channel: 'telegram' as const,
      side: 'demo' as const,
      name: null,
      qrLink: 'tg://login?token=x',
      qrExpiresAt: null,
      reason: null,
      intake: { takes: 'chosen' as const, opens: 'nothing' as const },
      lastUpdateAt: null,
      externalId: null,
      gapCount: 0,
      version: 1,
    };
    let state: 'connecting' | 'password-needed' | 'connected' = 'connecting';
    fake.services.on(ListChannelAccounts, () => ({ items: [{ ...account, state }] }));
    const states: string[] = [];
    const done = vi.fn();
    connect().client.subscribe<{ channelAccountConnection: { state: string } }>(
      { query: `subscription { channelAccountConnection(id: "${idOf(1, 7)}") { state qrLink } }` },
      { next: ({ data }) => void states.push(data!.channelAccountConnection.state), error: done, complete: done },
    );
    await vi.waitFor(() => expect(states).toEqual(['CONNECTING']));
    state = 'password-needed';
    await vi.waitFor(() => expect(states).toEqual(['CONNECTING', 'PASSWORD_NEEDED']));
    state = 'connected';
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith());
    expect(states).toEqual(['CONNECTING', 'PASSWORD_NEEDED', 'CONNECTED']);
  });
});

function encode(positions: Record<string, string>): string {
  return Buffer.from(JSON.stringify(positions)).toString('base64url');
}

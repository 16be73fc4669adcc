import { EventEmitter, once } from 'node:events';

import {
  ChatsByIds,
  DealsByIds,
  GetMe,
  ListChannelAccounts,
  ListContacts,
  MessagesByIds,
  RecordRefusal,
  SignIn,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { measured } from '@parley/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';

import { idOf, userId } from './fakes.js';
import { activity, type Live, me, startLive, watch } from './live-client.js';
import { message } from './records.js';

let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => live.stop());

describe('a connection (check 44)', () => {
  it('without a token is closed with 4401', async () => {
    const { client, closed } = live.connect({});
    watch(client, activity());
    await expect.poll(() => closed).toHaveBeenCalledWith(4401, 'Unauthorized');
  });

  it('that says nothing is closed with 4408 after 3 s', async () => {
    const socket = new WebSocket(live.address('/graphql'), 'graphql-transport-ws');
    const code = vi.fn();
    socket.on('close', code);
    await vi.waitFor(() => expect(code.mock.calls[0]?.[0]).toBe(4408), { timeout: 5000 });
  });

  it('to another path is not opened', async () => {
    const socket = new WebSocket(live.address('/other'), 'graphql-transport-ws');
    const failed = vi.fn();
    socket.on('error', failed);
    await expect.poll(() => String(failed.mock.calls[0]?.[0])).toMatch(/404/);
  });

  it.each([{}, { accessToken: 'good' }, { accessToken: 'forged' }])(
    'from a foreign origin is closed as soon as it says who comes: %o',
    async (payload) => {
      const origin = 'https://evil.example';
      const socket = new WebSocket(live.address('/graphql'), 'graphql-transport-ws', { origin });
      const closed = vi.fn<(code: number) => void>();
      socket.on('close', closed);
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      await expect.poll(() => closed.mock.calls[0]?.[0]).toBe(4403);
    },
  );

  /** What happens to a connection that has brought one event; how long until it closes, and that nothing comes after. */
  const afterwards = async (what: () => void) => {
    live.fake.services.on(GetMe, me).on(MessagesByIds, ({ ids }) => ({ items: ids.map((_, n) => message(n)) }));
    // What the connection before asked says nothing about whether this one watches yet.
    live.fake.services.asked.length = 0;
    const { client, closed } = live.connect();
    const { items, errors } = watch(client, activity());
    await live.watching();
    live.feeds.receive(0);
    await expect.poll(() => items).toHaveLength(1);
    const began = performance.now();
    what();
    // Everything that is kept for a moment is asked for anew.
    live.fake.clock.ms += 3000;
    await vi.waitFor(() => expect(closed.mock.calls.length + errors.length).toBeGreaterThan(0), { timeout: 5000 });
    const milliseconds = performance.now() - began;
    live.feeds.receive(1);
    live.feeds.happen('crm', { type: 'crm.deal.created', data: { dealId: idOf(1, 6) } });
    await client.dispose();
    return { code: closed.mock.calls[0]?.[0], errors: JSON.stringify(errors), after: items.length - 1, milliseconds };
  };
  const refusing = (kind: 'unauthenticated' | 'forbidden') => () =>
    void live.fake.services.on(GetMe, () => {
      throw new DomainError(kind, 'access.ended');
    });

  it.each([
    ['its token ends', () => void (live.fake.clock.ms += 11 * 60_000), 4401],
    ['its sign-in is over', refusing('unauthenticated'), 4401],
    ['its member was removed or suspended', refusing('forbidden'), 4403],
    [
      'its user holds nothing any more',
      () => void live.fake.services.on(GetMe, () => ({ ...me(), roles: [], permissions: [], grants: [] })),
      4403,
    ],
  ])('is closed within 5 s once %s, and nothing comes after', async (what, happens, expected) => {
    const { code, after, milliseconds } = await afterwards(happens);
    const worst = `${milliseconds.toFixed(0)} ms, ${after} events after`;
    measured({ check: '44', seed: '-', result: `closed with ${String(code)} once ${what}`, worst });
    expect([code, after]).toEqual([expected, 0]);
  });

  it('ends what its role may no longer see, within 5 s, and goes on with the rest', async () => {
    const narrowed = (...permissions: ('activity:read' | 'deals:read')[]) => {
      const grants = permissions.map((permission) => ({ permission, rows: 'all' as const }));
      return () => void live.fake.services.on(GetMe, () => ({ ...me(), permissions, grants }));
    };
    live.fake.services.on(MessagesByIds, ({ ids }) => ({ items: ids.map((_, n) => message(n)) }));
    live.fake.services.on(DealsByIds, ({ ids }) => ({ items: ids.map(() => null) }));
    const { client } = live.connect();
    const { items, errors } = watch(client, activity());
    await live.watching();
    const happens = (n: number) => {
      live.feeds.receive(n);
      live.feeds.happen('crm', { type: 'crm.deal.created', data: { dealId: idOf(n, 6) } });
    };
    happens(1);
    await expect.poll(() => items, { message: 'mutant twin: by the role before, both come' }).toHaveLength(2);
    narrowed('activity:read', 'deals:read')();
    live.fake.clock.ms += 3000;
    happens(2);
    await expect.poll(() => items).toHaveLength(3);
    expect(items.at(-1)?.type).toBe('crm.deal.created');
    narrowed('deals:read')();
    live.fake.clock.ms += 3000;
    happens(3);
    await expect.poll(() => JSON.stringify(errors)).toContain('access.permission-missing');
    happens(4);
    expect(items).toHaveLength(3);
  });

  it('tells of what it is refused as HTTP does: an answer, a subscription, and one that ends', async () => {
    const told: unknown[] = [];
    live.fake.services.on(RecordRefusal, ({ principal, operation, permission }) => {
      told.push([principal.id, operation, permission]);
      return { id: principal.id, position: '1' };
    });
    const holding = (...permissions: ('activity:read' | 'deals:read')[]) => {
      const grants = permissions.map((permission) => ({ permission, rows: 'all' as const }));
      live.fake.services.on(GetMe, () => ({ ...me(), permissions, grants }));
      live.fake.clock.ms += 61_000;
    };
    live.fake.services.on(ListContacts, () => {
      throw new DomainError('forbidden', 'access.permission-missing', { permission: 'contacts:read' });
    });
    const { client } = live.connect();
    const activityRefused = [userId, 'activity', 'activity:read'];
    holding('deals:read');
    const asked = watch(client, { query: '{ mine: contacts { totalCount } }' });
    const refused = watch(client, activity());
    await expect.poll(() => [asked, refused].map(({ errors }) => errors.length > 0)).toEqual([true, true]);
    const contactsRefused = [userId, 'contacts', 'contacts:read'];
    await expect.poll(() => told).toEqual(expect.arrayContaining([contactsRefused, activityRefused]));
    expect(told).toHaveLength(2);

    holding('activity:read', 'deals:read');
    const { errors } = watch(client, activity());
    await live.watching();
    holding('deals:read');
    live.feeds.receive(1);
    await expect.poll(() => JSON.stringify(errors)).toContain('access.permission-missing');
    await expect.poll(() => told.slice(2)).toEqual([activityRefused]);
  });

  it('never brings what is another’s, though both stand on one reader of the feeds', async () => {
    const seenBy = async (permissionsOf: (id: string) => readonly ('chats:read' | 'deals:read')[]) => {
      const { services, tokens } = live.fake;
      tokens.users.set('other', idOf(8));
      services
        .on(MessagesByIds, ({ ids }) => ({ items: ids.map((_, n) => message(n)) }))
        .on(DealsByIds, ({ ids }) => ({ items: ids.map(() => null) }))
        .on(GetMe, (_, { actor }) => {
          const permissions = ['activity:read' as const, ...permissionsOf(actor.principal.id)];
          return {
            ...me(),
            permissions,
            grants: permissions.map((permission) => ({ permission, rows: 'all' as const })),
          };
        });
      const watched = ['good', 'other'].map((accessToken) => watch(live.connect({ accessToken }).client, activity()));
      live.fake.clock.ms += 3000;
      const happens = (n: number) => {
        live.feeds.receive(n);
        live.feeds.happen('crm', { type: 'crm.deal.created', data: { dealId: idOf(n, 6) } });
      };
      // Whoever begins to watch sees what comes from then on.
      await vi.waitFor(() => {
        happens(0);
        watched.forEach(({ items }) => expect(items.length).toBeGreaterThan(0));
      });
      for (let n = 0; n < 20; n += 1) happens(n);
      await vi.waitFor(() => watched.forEach(({ items }) => expect(items.length).toBeGreaterThanOrEqual(20)));
      return watched.map(({ items }) => [...new Set(items.map(({ type }) => type))].toSorted().join());
    };
    const apart = await seenBy((id) => (id === userId ? ['chats:read'] : ['deals:read']));
    const [messages, deals] = ['messaging.message.received', 'crm.deal.created'];
    measured({ check: '44', seed: '-', result: '2 users at one reader, 40 events', worst: '0 of the other’s' });
    expect(apart).toEqual([messages, deals]);
    const together = await seenBy(() => ['chats:read', 'deals:read']);
    expect(together, 'mutant twin: were each not asked what they hold').toEqual([
      `${deals},${messages}`,
      `${deals},${messages}`,
    ]);
  });

  it('holds at most 50 live subscriptions', async () => {
    const { client } = live.connect();
    const all = Array.from({ length: 51 }, () => watch(client, activity()));
    await expect.poll(() => all.filter(({ errors }) => errors.length > 0)).toHaveLength(1);
    expect(JSON.stringify(all.flatMap(({ errors }) => errors))).toContain('gateway.live.too-many');
  });

  it('is limited as the HTTP door is', async () => {
    const { errors } = watch(live.connect().client, {
      query: `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    });
    await expect.poll(() => JSON.stringify(errors)).toContain('gateway.operation.too-many-aliases');
  });

  it('has no room of its own for what hashes a password', async () => {
    const [gate, times] = [new EventEmitter().setMaxListeners(0), 26];
    let inside = 0;
    live.fake.services.on(SignIn, async () => {
      inside += 1;
      await once(gate, 'open');
      throw new DomainError('unauthenticated', 'identity.sign-in.refused');
    });
    const query = 'mutation { signIn(input: { email: "ann@example.org", password: "x" }) { signInId } }';
    const { client } = live.connect();
    const codes: string[] = [];
    const next = (answer: unknown) => void codes.push(/"code":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? 'none');
    for (let n = 0; n < times; n += 1) client.subscribe({ query }, { next, error: next, complete: () => undefined });
    await expect.poll(() => inside + codes.length).toBe(times);
    expect([inside, codes]).toEqual([20, Array.from({ length: 6 }, () => 'gateway.busy')]);
    gate.emit('open');
    await expect.poll(() => codes).toHaveLength(times);
  });

  it('answers queries too', async () => {
    live.fake.services.on(ChatsByIds, () => ({ items: [null] }));
    const { client } = live.connect();
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
      sentToday: { messageCount: 0, firstMessageCount: 0, resetsAt: '2026-11-22T00:00:00.000Z' },
      version: 1,
    };
    let state: 'connecting' | 'password-needed' | 'connected' = 'connecting';
    live.fake.services.on(ListChannelAccounts, () => ({ items: [{ ...account, state }] }));
    const states: string[] = [];
    const done = vi.fn();
    live
      .connect()
      .client.subscribe<{ channelAccountConnection: { state: string } }>(
        { query: `subscription { channelAccountConnection(id: "${idOf(1, 7)}") { state qrLink } }` },
        { next: ({ data }) => void states.push(data!.channelAccountConnection.state), error: done, complete: done },
      );
    await expect.poll(() => states).toEqual(['CONNECTING']);
    state = 'password-needed';
    await expect.poll(() => states).toEqual(['CONNECTING', 'PASSWORD_NEEDED']);
    state = 'connected';
    await expect.poll(() => done).toHaveBeenCalledWith();
    expect(states).toEqual(['CONNECTING', 'PASSWORD_NEEDED', 'CONNECTED']);
  });
});

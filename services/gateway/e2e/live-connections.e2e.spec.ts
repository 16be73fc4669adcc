import { EventEmitter, once } from 'node:events';

import { ChatsByIds, GetMe, ListChannelAccounts, SignIn } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';

import { idOf } from './fakes.js';
import { activity, type Live, me, startLive, watch } from './live-client.js';

let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => live.stop());

describe('a connection', () => {
  it('without a token is closed with 4401', async () => {
    const { client, closed } = live.connect({});
    watch(client, activity());
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401, 'Unauthorized'));
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
    await vi.waitFor(() => expect(String(failed.mock.calls[0]?.[0])).toMatch(/404/));
  });

  it.each([{}, { accessToken: 'good' }, { accessToken: 'forged' }])(
    'from a foreign origin is closed as soon as it says who comes: %o',
    async (payload) => {
      const origin = 'https://evil.example';
      const socket = new WebSocket(live.address('/graphql'), 'graphql-transport-ws', { origin });
      const closed = vi.fn<(code: number) => void>();
      socket.on('close', closed);
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      await vi.waitFor(() => expect(closed.mock.calls[0]?.[0]).toBe(4403));
    },
  );

  it('ends with its token, within 5 s, and nothing comes after', async () => {
    const { client, closed } = live.connect();
    const { items } = watch(client, activity());
    await live.watching();
    live.fake.clock.ms += 11 * 60_000;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401, 'Unauthorized'), { timeout: 5000 });
    live.feeds.receive(0);
    expect(items).toEqual([]);
  });

  it('ends when the sign-in is over, and when the member was removed', async () => {
    for (const [kind, code] of [
      ['unauthenticated', 4401],
      ['forbidden', 4403],
    ] as const) {
      live.fake.services.on(GetMe, me);
      // What the connection before asked says nothing about whether this one watches yet.
      live.fake.services.asked.length = 0;
      const { client, closed } = live.connect();
      watch(client, activity());
      await vi.waitFor(() => expect(live.fake.services.asked).toContain('billing.read-feed'));
      live.fake.services.on(GetMe, () => {
        throw new DomainError(kind, 'access.ended');
      });
      live.fake.clock.ms += 3000;
      await vi.waitFor(() => expect(closed.mock.calls[0]?.[0]).toBe(code), { timeout: 5000 });
    }
  });

  it('holds at most 50 live subscriptions', async () => {
    const { client } = live.connect();
    const all = Array.from({ length: 51 }, () => watch(client, activity()));
    await vi.waitFor(() => expect(all.filter(({ errors }) => errors.length > 0)).toHaveLength(1));
    expect(JSON.stringify(all.flatMap(({ errors }) => errors))).toContain('gateway.live.too-many');
  });

  it('is limited as the HTTP door is', async () => {
    const { errors } = watch(live.connect().client, {
      query: `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    });
    await vi.waitFor(() => expect(JSON.stringify(errors)).toContain('gateway.operation.too-many-aliases'));
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
    await vi.waitFor(() => expect(inside + codes.length).toBe(times));
    expect([inside, codes]).toEqual([20, Array.from({ length: 6 }, () => 'gateway.busy')]);
    gate.emit('open');
    await vi.waitFor(() => expect(codes).toHaveLength(times));
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
    await vi.waitFor(() => expect(states).toEqual(['CONNECTING']));
    state = 'password-needed';
    await vi.waitFor(() => expect(states).toEqual(['CONNECTING', 'PASSWORD_NEEDED']));
    state = 'connected';
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith());
    expect(states).toEqual(['CONNECTING', 'PASSWORD_NEEDED', 'CONNECTED']);
  });
});

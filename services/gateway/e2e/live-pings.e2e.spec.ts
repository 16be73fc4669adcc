import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';

import { type Live, startLive } from './live-client.js';

const EVERY = 15_000;
const PROTOCOL = 'graphql-transport-ws';

let live: Live;
beforeEach(async () => {
  live = await startLive();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await live.stop();
});

/** A connection as its peer sees it on the wire, which answers pings or doesn’t. What is waited for takes no timer. */
async function connected({ answers }: { readonly answers: boolean }, address = live.address('/graphql')) {
  const socket = new WebSocket(address, PROTOCOL, { autoPong: answers });
  const seen = { pings: 0, closedWith: 0 };
  socket.on('ping', () => (seen.pings += 1));
  socket.on('close', (code) => (seen.closedWith = code));
  const answered = async (message: object) => {
    const answer = once(socket, 'message');
    socket.send(JSON.stringify(message));
    await answer;
  };
  await once(socket, 'open');
  await answered({ type: 'connection_init', payload: { accessToken: 'good' } });

  /** The wire keeps its order: what was sent before an answer has arrived with it, twice over both ways. */
  const pass = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    for (const type of ['ping', 'ping']) await answered({ type });
  };
  return { socket, seen, pass };
}

describe('a live connection', () => {
  it('is pinged every 15 s, and stays while it answers', async () => {
    const { socket, seen, pass } = await connected({ answers: true });
    await pass(EVERY - 1);
    expect(seen.pings).toBe(0);
    await pass(1);
    expect(seen.pings).toBe(1);
    for (let n = 2; n <= 5; n += 1) {
      await pass(EVERY);
      expect([seen.pings, seen.closedWith]).toEqual([n, 0]);
    }
    socket.terminate();
  });

  it('is closed once its peer has not answered a ping for 15 s', async () => {
    const { socket, seen, pass } = await connected({ answers: false });
    await pass(EVERY);
    await pass(EVERY - 1);
    expect([seen.pings, seen.closedWith]).toEqual([1, 0]);
    const closing = once(socket, 'close');
    await vi.advanceTimersByTimeAsync(1);
    expect(await closing).toEqual([1006, Buffer.alloc(0)]);
  });

  it('mutant twin: were nobody pinged, a peer that is gone would stay', async () => {
    const server = new WebSocketServer({ port: 0 });
    useServer({ schema: buildSchema('type Query { a: Int }') }, server, 0);
    const { port }: AddressInfo = addressOf(server);
    const { socket, seen, pass } = await connected({ answers: false }, `ws://127.0.0.1:${String(port)}`);
    for (let n = 1; n <= 3; n += 1) await pass(EVERY);
    expect([seen.pings, seen.closedWith]).toEqual([0, 0]);
    socket.terminate();
    server.close();
  });
});

function addressOf(server: WebSocketServer): AddressInfo {
  const address = server.address();
  if (typeof address === 'string' || address === null) throw new Error('It listens on no port');
  return address;
}

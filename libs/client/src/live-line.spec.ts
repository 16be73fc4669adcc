import { beforeEach, expect, it } from 'vitest';

import { Parley } from './index.js';

/** A WebSocket that closes with these codes, one per connection, and brings an item once there are none left. */
class ToldSocket {
  static readonly [state: string]: unknown;
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static closes: number[] = [];
  static tokens: string[] = [];

  readyState = ToldSocket.OPEN;
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose?: (event: { code: number; reason: string; wasClean: boolean }) => void;

  constructor() {
    queueMicrotask(() => this.onopen?.());
  }

  send(text: string): void {
    const { type, id, payload } = JSON.parse(text) as {
      type: string;
      id?: string;
      payload?: { authorization: string };
    };
    if (type === 'connection_init') this.begin(payload?.authorization ?? '');
    if (type !== 'subscribe') return;
    this.say({ type: 'next', id, payload: { data: { activity: 'heard' } } });
    this.say({ type: 'complete', id });
  }

  close(code = 1000): void {
    this.onclose?.({ code, reason: '', wasClean: true });
  }

  private begin(authorization: string): void {
    ToldSocket.tokens.push(authorization);
    const code = ToldSocket.closes.shift();
    if (code === undefined) this.say({ type: 'connection_ack' });
    else queueMicrotask(() => this.close(code));
  }

  private say(message: object): void {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
}

let refreshes: number;

/** Whose every refresh gives the next tokens, or meets nobody. */
const parley = (lost = 0) =>
  new Parley({
    url: 'https://parley.example',
    credentials: { accessToken: 'access 0', refreshToken: 'refresh 0' },
    webSocket: ToldSocket,
    wait: () => Promise.resolve(),
    fetch: () => {
      refreshes += 1;
      if (refreshes <= lost) return Promise.reject(new TypeError('fetch failed'));
      const tokens = { accessToken: `access ${refreshes}`, refreshToken: `refresh ${refreshes}` };
      return Promise.resolve(Response.json({ data: { refreshSession: tokens } }));
    },
  });

async function heard(api: Parley): Promise<unknown[]> {
  const items = [];
  const operation = {
    kind: 'subscription',
    name: 'Heard',
    text: 'subscription Heard { activity }',
    isKeyed: false,
  } as const;
  for await (const item of api.watch(operation, () => ({}))) items.push(item);
  await api.close();
  return items;
}

beforeEach(() => {
  refreshes = 0;
  ToldSocket.tokens = [];
});

it('comes back with new tokens where the old ones ended while nobody answered, however long that was', async () => {
  ToldSocket.closes = [1006, 1006, 1006, 1006, 1006, 4401];
  expect(await heard(parley())).toEqual([{ activity: 'heard' }]);
  expect(ToldSocket.tokens.at(-1)).toBe('Bearer access 1');
});

it('waits for whoever gives new tokens to answer', async () => {
  ToldSocket.closes = [4401, 4401];
  expect(await heard(parley(1))).toEqual([{ activity: 'heard' }]);
});

it('gives up where new tokens help as little as the old', async () => {
  ToldSocket.closes = [4401, 4401, 4401, 4401];
  await expect(heard(parley())).rejects.toMatchObject({ code: 'access.token-invalid' });
  expect(refreshes).toBe(2);
});

import { DomainError } from '@parley/kernel';
import type { Authenticated } from '@parley/platform';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';

import { LiveConnection } from './live-connection.subscription.js';

const MOST_UNREAD = 8 * 1024 * 1024;
const now = '2026-03-02T09:00:00.000Z';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Circumstances = { readonly unread?: number; readonly expiresAt?: string; readonly refusal?: Error };

/** What a connection did within two looks. */
async function looked({ unread = 0, expiresAt = '2026-03-02T09:10:00.000Z', refusal }: Circumstances = {}) {
  const close = vi.fn();
  const permissions = { of: () => (refusal ? Promise.reject(refusal) : Promise.resolve([])) };
  const connection = new LiveConnection(
    { bufferedAmount: unread, close } as unknown as WebSocket,
    { expiresAt, call: { actor: {} } } as unknown as Authenticated,
    { permissions, mayStay: () => Promise.resolve(), clock: { now: () => new Date(now) } } as never,
  );
  await vi.advanceTimersByTimeAsync(2000);
  connection.end();
  return close.mock.calls;
}

describe('a live connection', () => {
  it('goes on while its client keeps up and its sign-in lasts', async () => {
    expect(await looked({ unread: MOST_UNREAD })).toEqual([]);
  });

  it('is closed once, with 4429, where its client leaves too much unread: nothing is dropped silently', async () => {
    expect(await looked({ unread: MOST_UNREAD + 1 })).toEqual([[4429, 'Too slow']]);
  });

  it('is closed with 4401 or 4403 where the sign-in is over', async () => {
    expect(await looked({ expiresAt: now })).toEqual([[4401, 'Unauthorized']]);
    expect((await looked({ refusal: new DomainError('unauthenticated', 'x.y') }))[0]).toEqual([4401, 'Unauthorized']);
    expect((await looked({ refusal: new DomainError('forbidden', 'x.y') }))[0]).toEqual([4403, 'Forbidden']);
  });

  it('outlives an outage of whoever knows its permissions', async () => {
    expect(await looked({ refusal: new Error('down') })).toEqual([]);
  });
});

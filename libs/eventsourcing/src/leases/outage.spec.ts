import pg from 'pg';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

import { isOutage } from './outage.js';

/** Takes connections and says nothing, or hangs up: a database on a machine that is too busy, or gone. */
const silent = createServer((socket) => void sockets.add(socket));
const sockets = new Set<{ destroy: () => unknown }>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  silent.close();
});

describe('an outage', () => {
  it('is a database that answers nobody in time, however the pool says so', async () => {
    const port = await new Promise<number>((resolve) =>
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const url = `postgres://nobody@127.0.0.1:${String(port)}/none`;
    const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 50 });
    const failures = await Promise.all([1, 2].map(() => pool.query('select 1').catch((error: unknown) => error)));
    expect(failures.map(String)).toEqual([
      'Error: Connection terminated due to connection timeout',
      'Error: timeout exceeded when trying to connect',
    ]);
    expect(failures.map(isOutage)).toEqual([true, true]);
    await pool.end();
  });

  it('is no mistake of ours', () => {
    expect([new Error('column does not exist'), new TypeError('undefined'), 'text'].map(isOutage)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

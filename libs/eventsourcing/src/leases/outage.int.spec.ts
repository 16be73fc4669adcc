import { once } from 'node:events';

import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { describe, expect, it } from 'vitest';

import { isOutage } from './outage.js';

const postgres = usePostgres();

/** What a transaction that may last that long comes to where it lasts longer. */
async function tooLong(limit: string, work: (client: pg.Client) => Promise<unknown>): Promise<unknown> {
  const client = new pg.Client({ connectionString: postgres().url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`set ${limit} = '50ms'`);
  await client.query('begin');
  const failure = await work(client).catch((error: unknown) => error);
  await client.end().catch(() => undefined);
  return failure;
}

describe('a transaction that lasts too long on a busy machine', () => {
  it('is an outage while the server works, and while it waits for us', async () => {
    const working = await tooLong('transaction_timeout', (client) => client.query('select pg_sleep(5)'));
    expect(working).toMatchObject({ code: '25P04' });
    const waiting = await tooLong('idle_in_transaction_session_timeout', async (client) => {
      const [error] = await once(client, 'error').catch((failed: unknown) => [failed]);
      throw error;
    });
    expect(waiting).toMatchObject({ code: '25P03' });
    expect([working, waiting].map(isOutage)).toEqual([true, true]);
  });
});

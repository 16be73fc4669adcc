import { once } from 'node:events';

import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { expect, it } from 'vitest';

import { isOutage } from './outage.js';

const database = usePostgres();

it('a connection that the server has ended is an outage, for whoever waits on it and for whoever asks it again', async () => {
  const client = new pg.Client({ connectionString: database().url });
  await client.connect();
  const lost = once(client, 'error');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const waiting = client.query('select pg_sleep(60)').catch((error: unknown) => error);
  await database().query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await lost;
  const asked = client.query('select 1').catch((error: unknown) => error);
  expect([await waiting, await asked].map((error) => [String(error), isOutage(error)])).toEqual([
    [expect.stringContaining('terminat'), true],
    [expect.stringContaining('not queryable'), true],
  ]);
});

import { once } from 'node:events';

import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { expect, it } from 'vitest';

import { isOutage } from './outage.js';

const database = usePostgres();

it('a connection that the server has ended is an outage, for whoever waited on it and for whoever asks it again', async () => {
  const client = new pg.Client({ connectionString: database().url });
  await client.connect();
  const lost = once(client, 'error');
  const ended = await client.query('select pg_terminate_backend(pg_backend_pid())').catch((error: unknown) => error);
  await lost;
  const asked = client.query('select 1').catch((error: unknown) => error);
  expect([ended, await asked].map((error) => [String(error), isOutage(error)])).toEqual([
    [expect.stringContaining('terminating connection'), true],
    [expect.stringContaining('not queryable'), true],
  ]);
});

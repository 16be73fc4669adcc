import { once } from 'node:events';

import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { isOutage } from './outage.js';

const database = usePostgres();
let client: pg.Client;

beforeEach(async () => {
  client = new pg.Client({ connectionString: database().url });
  await client.connect();
});
afterEach(() => client.end().catch(() => undefined));

it('a connection that the server has ended is an outage, for whoever waited on it and for whoever asks it again', async () => {
  const lost = once(client, 'error');
  const ended = await client.query('select pg_terminate_backend(pg_backend_pid())').catch((error: unknown) => error);
  await lost;
  const asked = client.query('select 1').catch((error: unknown) => error);
  expect([ended, await asked].map((error) => [String(error), isOutage(error)])).toEqual([
    [expect.stringContaining('terminating connection'), true],
    [expect.stringContaining('not queryable'), true],
  ]);
});

it('a transaction that lasts too long is one while the server works at it', async () => {
  const holder = new pg.Client({ connectionString: database().url });
  await holder.connect();
  await holder.query('select pg_advisory_lock(1)');
  const lost = once(client, 'error');
  await client.query('begin');
  await client.query(`set local transaction_timeout = '50ms'`);
  const ended = await client.query('select pg_advisory_lock(1)').catch((error: unknown) => error);
  await lost;
  await holder.end();
  expect([ended, isOutage(ended)]).toEqual([expect.objectContaining({ code: '25P04' }), true]);
});

it('and while it waits for us', async () => {
  const lost = once(client, 'error');
  await client.query('begin');
  await client.query(`set local idle_in_transaction_session_timeout = '50ms'`);
  const [ended] = await lost;
  expect([ended, isOutage(ended)]).toEqual([expect.objectContaining({ code: '25P03' }), true]);
});

import { existsSync } from 'node:fs';

import { expect, it } from 'vitest';

import { useBackend, usePostgres } from '../use-backend.js';
import { startCluster } from './cluster.js';
import { createDatabase, type TestDatabase } from './database.js';
import { postgres } from './shared-cluster.js';

const database = usePostgres();
const cluster = useBackend(() => startCluster());

it('gives each test file a database of its own', async () => {
  await using other = await postgres();
  await database().query('create table note (text text)');

  expect(other.name).not.toBe(database().name);
  expect(await other.query(`select to_regclass('note') as found`)).toEqual([{ found: null }]);
});

it('lets in no role that was not made', async () => {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: database().urlFor('somebody', 'guess') });
  await expect(client.connect()).rejects.toThrow(/password authentication failed/);
});

it('keeps fsync on, but in the clusters that files share', async () => {
  await using own = await createDatabase(cluster().address);
  expect(await own.query('show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await database().query('show fsync')).toEqual([{ fsync: 'off' }]);
});

it('gives what a preparation made, once for all who ask, to each as their own', async () => {
  let made = 0;
  const prepare = async (empty: TestDatabase) => {
    made += 1;
    await empty.query('create table note as select 1 as number');
  };
  await using one = await postgres(prepare);
  await using other = await postgres(prepare);
  await one.query('delete from note');

  expect(await other.query('select number from note')).toEqual([{ number: 1 }]);
  expect(made).toBe(1);
});

it('keeps what was committed through kill -9, on the same port', async () => {
  const kept = await createDatabase(cluster().address);
  await kept.query('create table note as select 1 as number');

  await cluster().kill();
  await expect(kept.query('select 1')).rejects.toThrow();
  await cluster().start();

  expect(await kept.query('select number from note')).toEqual([{ number: 1 }]);
});

it('leaves no folder behind', async () => {
  const short = await startCluster({ settings: { fsync: 'off' } });
  const [row] = await (await createDatabase(short.address)).query<{ data_directory: string }>('show data_directory');
  await short[Symbol.asyncDispose]();
  expect(existsSync(row!.data_directory)).toBe(false);
});

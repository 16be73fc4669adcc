import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { placesFor } from './places.js';
import { PostgresServer } from './postgres-server.js';
import { serverUser } from './server-user.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-pg-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('starts in a folder, also one that is closed to the user it runs as, and finds everything again', async () => {
  const user = serverUser();
  const start = () => PostgresServer.start({ places: placesFor(folder, user), user, port: 54_900, password: 'secret' });
  const ask = async ({ address }: PostgresServer, sql: string) => {
    const client = new pg.Client({ host: '127.0.0.1', ...address, database: 'postgres' });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  };
  const first = await start();
  await ask(first, 'create table kept as select 42 as n');
  await first.stop();
  const second = await start();
  expect(await ask(second, 'select n from kept')).toEqual([{ n: 42 }]);
  // A start that was killed leaves its server behind; the next one takes the folder over.
  const third = await start().finally(() => second.stop());
  expect(await ask(third, 'select n from kept')).toEqual([{ n: 42 }]);
  await third.stop();
  await third.stop();
  if (user) rmSync(placesFor(folder, user).data, { recursive: true, force: true });
});

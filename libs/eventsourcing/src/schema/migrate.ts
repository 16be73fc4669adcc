import { createHash } from 'node:crypto';

import pg from 'pg';
import { z } from 'zod';

import type { ReadModel } from '../read-models/read-model.js';
import { eventLogSql } from './event-log.js';
import { inlineRowsSql } from './inline-rows.js';
import { loadEachFunction } from './load.sql.js';
import { forService } from './service-name.js';
import { appendOneSignedIn, signInColumn } from './sign-ins.sql.js';

/** One step of a schema, hand-written. Once released it never changes: the next change is the next migration. */
export type Migration = { readonly name: string; readonly sql: string };

export const defineMigration = (migration: Migration): Migration => migration;

type Run = {
  readonly service: string;
  /** As the service's owner role. */
  readonly ownerUrl: string;
  readonly migrations: readonly Migration[];
  readonly readModels: readonly ReadModel[];
};

const bookkeeping = `
create table if not exists {service}.migrations (name text primary key, sha256 text not null);
revoke all on {service}.migrations from public;`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A migration that was applied isn't the one that is written now: nobody could tell which tables stand. */
export class ChangedMigration extends Error {
  override readonly name = 'ChangedMigration';

  constructor(migration: string) {
    super(`The migration ${migration} was changed after it had been applied`);
  }
}

const appliedRows = z.array(z.object({ name: z.string(), sha256: z.string() }));

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function apply(client: pg.Client, service: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(forService(service, bookkeeping));
  const { rows } = await client.query(forService(service, 'select name, sha256 from {service}.migrations'));
  const applied = new Map(appliedRows.parse(rows).map((row) => [row.name, row.sha256]));
  const changed = migrations.find(({ name, sql }) => applied.has(name) && applied.get(name) !== sha256(sql));
  if (changed) throw new ChangedMigration(changed.name);

  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, sql } of pending)
    await inTransaction(client, async () => {
      await client.query(sql);
      await client.query(forService(service, 'insert into {service}.migrations values ($1, $2)'), [name, sha256(sql)]);
    });
  return pending.map(({ name }) => name);
}

/** The log comes before a service's own tables. */
const withLog = (service: string, migrations: readonly Migration[]): readonly Migration[] => [
  { name: '0000-event-log', sql: eventLogSql({ service }) },
  { name: '0000-event-log-sign-ins', sql: forService(service, signInColumn) },
  { name: '0000-event-log-load-each', sql: forService(service, loadEachFunction) },
  ...migrations,
];

/**
 * Brings a service's schema up to date, as its owner role and one process at a time, and makes append and load anew for
 * the code's read models. Answers with the names of the migrations that ran.
 * @throws ChangedMigration
 */
export async function migrate({ service, ownerUrl, migrations, readModels }: Run): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`parley.migrate.${service}`]);
    const ran = await apply(client, service, withLog(service, migrations));
    await inTransaction(client, async () => {
      await client.query(inlineRowsSql(service, readModels, appendOneSignedIn));
    });
    return ran;
  } finally {
    await client.end();
  }
}

import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Fixture, openFixture } from '../fixture/fixture-log.js';
import { readerTablesSql } from '../consumers/reader-tables.js';
import { keyringSql } from '../keys/keyring.sql.js';
import { auditCatalogue } from './catalogue-audit.js';

const database = usePostgres();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
  await log.owner.query(keyringSql({ service: 'fixture' }));
  await log.owner.query(readerTablesSql({ service: 'fixture' }));
});
afterAll(() => log.close());

/** What the audit says after one wall was taken away, in a transaction that is undone. */
async function without(sql: string) {
  const client = await log.owner.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    return (await auditCatalogue(client, 'fixture')).map(({ what }) => what);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('the catalogue', () => {
  it('breaks no rule', async () => {
    expect(await auditCatalogue(log.owner, 'fixture')).toEqual([]);
  });

  it.each([
    ['no FORCE', 'alter table fixture.deal no force row level security', 'deal'],
    ['a table without walls', 'create table fixture.bare (tenant_id uuid not null)', 'bare'],
    ['a table without tenant', 'create table fixture.lost (id int)', 'lost'],
    ['a plain view', 'create view fixture.seen as select * from fixture.deal', 'seen'],
    [
      'a policy for everybody',
      'create policy all_of_it on fixture.deal for select to fixture_app using (true)',
      'deal.all_of_it',
    ],
    ['a key without tenant', 'create unique index title on fixture.deal (title)', 'fixture.title'],
    ['a right to change events', 'grant update on fixture.events to fixture_app', 'fixture_app may update'],
    [
      'a function as its owner',
      `create function fixture.all() returns bigint language sql security definer as 'select 1::bigint'`,
      'all',
    ],
  ])('mutant: names %s', async (_name, sql, what) => {
    expect(await without(sql)).toContain(what);
  });

  it('shows nothing where no organization was set, and refuses foreign rows', async () => {
    expect((await log.app.query('select * from fixture.events')).rows).toEqual([]);
    const foreign = log.app.query(`insert into fixture.streams values (gen_random_uuid(), 'abc', 1, '', now(), false)`);
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });
});

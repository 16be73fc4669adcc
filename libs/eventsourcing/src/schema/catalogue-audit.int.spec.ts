import { usePostgres } from '@parley/testing';
import pg from 'pg';
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
  // Whoever takes walls away may do everything.
  const client = new pg.Client({ connectionString: database().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    return (await auditCatalogue(client, 'fixture')).map(({ what }) => what);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

describe('the catalogue (checks 32 and 33)', () => {
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
    ['a key that is no index of one', 'alter table fixture.deal add exclude (title with =)', 'fixture.deal_title_excl'],
    [
      'a foreign key that any organization’s row fits',
      `create table fixture.part (tenant_id uuid not null, deal uuid, unique (tenant_id, deal));
       create unique index any_deal on fixture.deal (deal_id);
       alter table fixture.part add constraint of_deal foreign key (deal) references fixture.deal (deal_id)`,
      'of_deal',
    ],
    [
      'a policy that checks nothing that is written',
      `create policy written on fixture.deal for insert to fixture_app with check (true)`,
      'deal.written',
    ],
    ['a table that the requests’ own role owns', 'alter table fixture.deal owner to fixture_app', 'deal'],
    ['a role that sees past the walls', 'alter role fixture_app bypassrls', 'fixture_app'],
    ['a role that may do everything', 'alter role fixture_app superuser', 'fixture_app'],
    ['a role that is another’s too', 'grant fixture_worker to fixture_app', 'fixture_app of fixture_worker'],
    ['what was read once, for all', 'create materialized view fixture.kept as select * from fixture.deal', 'kept'],
    ['a right of everybody', 'grant select on fixture.deal to public', 'deal'],
    ['a right to change events', 'grant update on fixture.events to fixture_app', 'fixture_app may update'],
    [
      'a function as its owner',
      `create function fixture.all() returns bigint language sql security definer as 'select 1::bigint'`,
      'all',
    ],
    // Roles are shared by the whole cluster, where other files make theirs at the same time.
  ])('mutant: names %s', { retry: 2 }, async (_name, sql, what) => {
    expect(await without(sql)).toContain(what);
  });

  it('shows nothing where no organization was set, and refuses foreign rows', async () => {
    expect((await log.app.query('select * from fixture.events')).rows).toEqual([]);
    const foreign = log.app.query(`insert into fixture.streams values (gen_random_uuid(), 'abc', 1, '', now(), false)`);
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });
});

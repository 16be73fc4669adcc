import { count, measured, usePostgres } from '@parley/testing';
import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { PostgresTenantDatabase } from './postgres-tenant-database.js';

const [ours, theirs] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;

const NoteTable = defineEntity({
  name: 'Note',
  properties: { tenantId: p.uuid().primary(), id: p.integer().primary(), body: p.string() },
});

const schemaSql = `
  do $$ begin create role tenancy_app login password 'app'; exception when duplicate_object then null; end $$;
  create schema tenancy;
  create table tenancy.note (tenant_id uuid, id int, body text, primary key (tenant_id, id));
  alter table tenancy.note enable row level security;
  alter table tenancy.note force row level security;
  create policy app on tenancy.note to tenancy_app
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
  grant usage on schema tenancy to tenancy_app;
  grant select, insert on tenancy.note to tenancy_app;`;

describe('the tenant database (check 32)', () => {
  const postgres = usePostgres();
  const tables = { schema: 'tenancy', tables: [NoteTable] };
  let database: PostgresTenantDatabase;
  let readers: pg.Pool;
  let isMade = false;

  beforeEach(async () => {
    if (isMade) return;
    isMade = true;
    await postgres().query(schemaSql);
    const url = postgres().urlFor('tenancy_app', 'app');
    readers = new pg.Pool({ connectionString: url, max: 2, pipeline: true });
    readers.on('error', () => undefined);
    readers.on('connect', (connection) => connection.on('error', () => undefined));
    database = new PostgresTenantDatabase({ url, ...tables, readers, transactionCount: 4 });
    for (const tenantId of [ours, theirs])
      await database.inTenant({ tenantId }, async (em) => {
        for (let id = 0; id < 5; id += 1) await em.insert(NoteTable, { tenantId, id, body: tenantId });
      });
  });
  afterAll(() => Promise.all([database.close(), readers.end()]));

  const seen = (em: EntityManager) => em.findAll(NoteTable).then((notes) => notes.map(({ tenantId }) => tenantId));

  it('shows one organization and takes rows of no other', async () => {
    expect(await database.inTenant({ tenantId: ours }, seen)).toEqual(Array.from({ length: 5 }, () => ours));
    const foreign = database.inTenant({ tenantId: ours }, (em) =>
      em.insert(NoteTable, { tenantId: theirs, id: 99, body: '' }),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it('throws for a query outside it, also on an entity manager that was kept', async () => {
    const [kept, work] = await database.inTenant({ tenantId: ours }, (em) => Promise.resolve([em, em.fork()] as const));
    await expect(seen(kept)).rejects.toThrow();
    await expect(seen(work)).rejects.toThrow();
    expect(() => kept.getKysely()).toThrow(/Ask TenantDatabase.inTenant/);
    await expect(seen(database.orm.em.fork())).rejects.toThrow(/Ask TenantDatabase.inTenant/);
    await expect(database.orm.em.fork().execute('select 1')).rejects.toThrow(/Ask TenantDatabase.inTenant/);
  });

  it('mutant: on a plain connection the same query is silently empty', async () => {
    const { default: pg } = await import('pg');
    const plain = new pg.Client({ connectionString: postgres().urlFor('tenancy_app', 'app') });
    await plain.connect();
    expect((await plain.query('select * from tenancy.note')).rows).toEqual([]);
    await plain.end();
  });

  const failures = [
    ['thrown', () => Promise.reject(new Error('thrown'))],
    ['cancelled', (em: EntityManager) => em.execute('select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)')],
    ['timed out', (em: EntityManager) => em.execute(`set local statement_timeout = '1ms'; select pg_sleep(1)`)],
    ['killed', (em: EntityManager) => em.execute('select pg_terminate_backend(pg_backend_pid())')],
  ] as const;

  it('mixes nothing up on four connections, whatever work ends with', async () => {
    const [total, atOnce] = [count({ ci: 1000, full: 100_000 }), 200];
    let [mixed, read] = [0, 0];
    const one = async (n: number) => {
      const tenantId = n % 2 ? ours : theirs;
      const rows = await database.inTenant({ tenantId }, async (em) => {
        const notes = await seen(em);
        // One of ten fails midway, in one way after the other: of the first organization, then of the second.
        const ten = Math.floor(n / 10);
        if (n % 10 === ten % 2) await failures[Math.floor(ten / 2) % failures.length]?.[1](em);
        return notes;
      });
      read += rows.length;
      mixed += rows.filter((row) => row !== tenantId).length;
    };
    let failed = 0;
    for (let from = 0; from < total; from += atOnce) {
      const results = await Promise.allSettled(Array.from({ length: atOnce }, (_, n) => one(from + n)));
      failed += results.filter(({ status }) => status === 'rejected').length;
    }
    const ways = failures.map(([way]) => way).join(', ');
    const result = `${total} transactions of 2 organizations, 200 at once on 4 connections; ${failed} ${ways}; ${read} rows`;
    measured({ check: '32', seed: '-', result, worst: `${mixed} mixed rows` });
    expect({ mixed, failed, read }).toEqual({ mixed: 0, failed: total / 10, read: (total - failed) * 5 });
  });

  it('mutant twin: set for the session, an organization is still there for whoever comes next', async () => {
    const pool = new pg.Pool({ connectionString: postgres().urlFor('tenancy_app', 'app'), max: 4 });
    const foreign = async (isLocal: boolean) => {
      const one = async (n: number) => {
        const connection = await pool.connect();
        try {
          await connection.query('begin');
          if (n % 10 > 0)
            await connection.query(`select set_config('app.tenant', $1, $2)`, [n % 2 ? ours : theirs, isLocal]);
          const { rows } = await connection.query('select tenant_id from tenancy.note');
          await connection.query('commit');
          return n % 10 > 0 ? 0 : rows.length;
        } finally {
          connection.release();
        }
      };
      const counts = await Promise.all(Array.from({ length: 200 }, (_, n) => one(n)));
      return counts.reduce((sum, n) => sum + n, 0);
    };
    const [local, session] = [await foreign(true), await foreign(false)];
    await pool.end();
    console.info(
      `20 requests that name no organization: ${local} rows where it is set for a transaction, ${session} for a session`,
    );
    expect(local).toBe(0);
    expect(session).toBeGreaterThan(0);
  });

  it('reads in one round trip what one organization may see, and mixes nothing up', async () => {
    const sql = 'select tenant_id, ?::int as n from tenancy.note where id < ?';
    const one = async (n: number) => {
      const tenantId = n % 2 ? ours : theirs;
      const statements = [
        { sql, values: [n, 2] },
        { sql: 'select ?::text as said', values: [`it's ${n}`] },
      ];
      const [notes, said] = await database.read({ tenantId }, statements);
      expect(notes).toEqual(Array.from({ length: 2 }, () => ({ tenant_id: tenantId, n })));
      expect(said).toEqual([{ said: `it's ${n}` }]);
    };
    await Promise.all(Array.from({ length: 500 }, (_, n) => one(n)));
  });

  it('fails as a whole where one statement fails, writes nothing, and leaves the connection usable', async () => {
    const fine = { sql: 'select count(*)::int as count from tenancy.note', values: [] };
    const wrong = { sql: 'select 1 / ?::int', values: [0] };
    await expect(database.read({ tenantId: ours }, [fine, wrong, fine])).rejects.toThrow(/division by zero/);
    const insert = { sql: 'insert into tenancy.note values (?, 77, ?)', values: [ours, ''] };
    await expect(database.read({ tenantId: ours }, [insert])).rejects.toThrow(/read-only/);
    for (let n = 0; n < 8; n += 1) expect(await database.read({ tenantId: ours }, [fine])).toEqual([[{ count: 5 }]]);
    await expect(database.read({ tenantId: `x' or true --` }, [fine])).rejects.toThrow(TypeError);
  });

  it('answers whoever shared a connection with what lost it', async () => {
    const fine = { sql: 'select count(*)::int as count from tenancy.note', values: [] };
    const losing = { sql: 'select pg_terminate_backend(pg_backend_pid())', values: [] };
    const asked = Array.from({ length: 100 }, (_, n) =>
      database.read({ tenantId: ours }, [n === 50 ? losing : fine]).then(String, () => 'lost'),
    );
    const answers = await Promise.all(asked);
    expect(answers.flatMap((answer, n) => (answer === 'lost' ? [n] : []))).toEqual([50]);
  });

  it.each([
    ['in the middle', 'select pg_terminate_backend(pg_backend_pid())'],
    ['while it waits', `set local transaction_timeout = '20ms'; select pg_sleep(1)`],
  ])('gives a connection back that died %s: others read on, and it can be closed', async (_, sql) => {
    const url = postgres().urlFor('tenancy_app', 'app');
    const few = new PostgresTenantDatabase({ url, ...tables, readers, transactionCount: 2 });
    for (let n = 0; n < 4; n += 1)
      await expect(few.inTenant({ tenantId: ours }, (em) => em.execute(sql))).rejects.toThrow(/terminating|terminated/);
    expect(await few.inTenant({ tenantId: ours }, seen)).toHaveLength(5);
    await few.close();
  });

  it('refuses what is no id before it reaches the database', () => {
    expect(() => database.inTenant({ tenantId: `x' or true --` }, seen)).toThrow(TypeError);
  });
});

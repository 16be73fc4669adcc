import type pg from 'pg';
import { z } from 'zod';

import { qualified } from '../read-models/row-mapping/row-sql.js';
import type { TableMapping } from '../read-models/row-mapping/table-mapping.js';
import { serviceName } from '../schema/service-name.js';
import { tenantTableSql } from '../schema/tenant-table.js';

/** The schema that a rebuild of a service's read models writes, and appends never do. */
export const shadowOf = (service: string): string => `${serviceName(service)}_next`;

const everything = ['select', 'insert', 'update', 'delete'] as const;

const definition = z.object({ sql: z.string() });

const keysSql = `select format('alter table %s add constraint %I %s', $2::text, conname, pg_get_constraintdef(oid)) as sql
  from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u')`;

const indexesSql = `select replace(pg_get_indexdef(i.indexrelid), ' ON ' || $3 || '.', ' ON ' || $4 || '.') as sql
  from pg_index i where i.indrelid = $1::regclass and $2 <> ''
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;

const viewsSql = `select format('create view %s with (%s) as %s', c.oid::regclass, array_to_string(c.reloptions, ', '),
    pg_get_viewdef(c.oid)) as sql, format('drop view %s', c.oid::regclass) as "dropping",
    array(select format('grant %s on %s to %I', g.privilege_type, c.oid::regclass, g.grantee)
      from information_schema.role_table_grants g where g.table_schema = n.nspname and g.table_name = c.relname
        and g.grantee <> current_user) as grants
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'v' and exists (select from pg_rewrite w join pg_depend d on d.objid = w.oid
    where w.ev_class = c.oid and d.refobjid = $1::regclass and d.classid = 'pg_rewrite'::regclass)`;

const view = definition.extend({ dropping: z.string(), grants: z.array(z.string()) });

/** A read model's table as it stands, empty, in the shadow schema; made, finished and switched by the owner role. */
export class ShadowTable {
  readonly #live: string;
  readonly #next: string;

  constructor(
    private readonly owner: pg.ClientBase,
    private readonly service: string,
    private readonly mapping: TableMapping,
  ) {
    this.#live = qualified(service, mapping.table);
    this.#next = qualified(shadowOf(service), mapping.table);
  }

  /** What an earlier rebuild left behind is dropped: a cancelled one begins again. */
  async create(): Promise<void> {
    const { service } = this;
    const schema = shadowOf(service);
    await this.owner.query(`create schema if not exists ${schema}`);
    await this.owner.query(`grant usage on schema ${schema} to ${service}_worker`);
    await this.drop();
    await this.owner.query(
      `create table ${this.#next} (like ${this.#live} including defaults including generated including constraints including storage)
        with (fillfactor = 90)`,
    );
    await this.#copy(keysSql, [this.#live, this.#next]);
    await this.owner.query(tenantTableSql({ service, table: this.mapping.table, schema, app: [], worker: everything }));
  }

  /** The indexes that only reading needs: made once, when the rows are there. */
  async index(): Promise<void> {
    await this.#copy(indexesSql, [this.#live, this.#next, this.service, shadowOf(this.service)]);
  }

  /** Puts the rebuilt table, and the views of it, in the place of the live ones. Belongs into one transaction. */
  async switch(): Promise<void> {
    const grants = await this.owner.query(
      `select format('grant %s on %s to %I', privilege_type, $2::text, grantee) as sql
        from information_schema.role_table_grants
        where table_schema = $3 and table_name = $4 and grantee <> current_user and $1 <> ''`,
      [this.#live, this.#next, this.service, this.mapping.table],
    );
    const views = z.array(view).parse((await this.owner.query(viewsSql, [this.#live])).rows);
    for (const { dropping } of views) await this.owner.query(dropping);
    await this.owner.query(`drop table ${this.#live}`);
    for (const { sql } of z.array(definition).parse(grants.rows)) await this.owner.query(sql);
    await this.owner.query(`alter table ${this.#next} set schema ${serviceName(this.service)}`);
    for (const { sql, grants: rights } of views) for (const one of [sql, ...rights]) await this.owner.query(one);
  }

  async drop(): Promise<void> {
    await this.owner.query(`drop table if exists ${this.#next}`);
  }

  async #copy(sql: string, values: readonly string[]): Promise<void> {
    const { rows } = await this.owner.query(sql, [...values]);
    for (const one of z.array(definition).parse(rows)) await this.owner.query(one.sql);
  }
}

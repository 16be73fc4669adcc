import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';

import { GroupedCalls } from './grouped-calls.js';
import { sqlArray } from './sql-array.js';

export type SqlValue = string | number | boolean | null;

/** A statement that answers with one text per row. Each `$n` stands once, in order. */
export type Statement = { readonly name: string; readonly sql: string; readonly grouped?: GroupedStatement };

/** How several calls of a statement are made at once: its one parameter is an array of each call's own. */
export type GroupedStatement = {
  readonly name: string;
  readonly sql: string;
  /** What a call locks, so that calls of one transaction lock in the same order as those of every other. */
  readonly orderOf: (values: readonly SqlValue[]) => string;
};

/** Where the store's statements run: a pool, one transaction of it, or a consumer's own. */
export abstract class LogConnection {
  /** Whether what is locked stays locked until the caller is done. */
  abstract readonly inTransaction: boolean;
  abstract texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]>;
  /** Runs `work` in a transaction of its own, or in the one that is open already. */
  abstract transaction<Result>(work: (connection: LogConnection) => Promise<Result>): Promise<Result>;
}

const answer = z.array(z.tuple([z.string()]));

const run = async (queryable: Pick<pg.ClientBase, 'query'>, { name, sql }: Statement, values: readonly SqlValue[]) => {
  const { rows } = await queryable.query({ name, text: sql, values: [...values], rowMode: 'array' });
  return answer.parse(rows).map(([text]) => text);
};

/** One connection whose transaction somebody else began and ends. */
export class ClientConnection extends LogConnection {
  readonly inTransaction = true;

  constructor(private readonly client: pg.ClientBase) {
    super();
  }

  texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    return run(this.client, statement, values);
  }

  transaction<Result>(work: (connection: LogConnection) => Promise<Result>): Promise<Result> {
    return work(this);
  }
}

/** Prepared statements on a pool: each call is a transaction of its own, or of a group of such calls. */
export class PoolConnection extends LogConnection {
  readonly inTransaction = false;
  readonly #groups = new Map<GroupedStatement, GroupedCalls>();

  constructor(private readonly pool: pg.Pool) {
    super();
  }

  texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    const { grouped } = statement;
    return grouped ? this.#groupOf(statement, grouped).make(values) : run(this.pool, statement, values);
  }

  async transaction<Result>(work: (connection: LogConnection) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | boolean = false;
    try {
      await client.query('begin');
      const result = await work(new ClientConnection(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failed: unknown) => {
        broken = failed instanceof Error ? failed : true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  #groupOf(statement: Statement, grouped: GroupedStatement): GroupedCalls {
    const known = this.#groups.get(grouped);
    if (known) return known;
    const made = new GroupedCalls(
      {
        alone: (values) => run(this.pool, statement, values),
        together: (calls) => run(this.pool, grouped, [`{${calls.map(sqlArray).join(',')}}`]),
      },
      grouped.orderOf,
    );
    this.#groups.set(grouped, made);
    return made;
  }
}

const rowsOf = z.array(z.record(z.string(), z.string()));

/** The same statements inside a consumer's transaction. */
export class EntityManagerConnection extends LogConnection {
  readonly inTransaction = true;

  constructor(private readonly em: EntityManager) {
    super();
  }

  async texts({ sql }: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    // Not `em.execute`, which writes its parameters into the statement's text.
    const { rows } = await this.em.getKysely().executeQuery(CompiledQuery.raw(sql, [...values]));
    return rowsOf.parse(rows).flatMap((row) => Object.values(row));
  }

  transaction<Result>(work: (connection: LogConnection) => Promise<Result>): Promise<Result> {
    return work(this);
  }
}

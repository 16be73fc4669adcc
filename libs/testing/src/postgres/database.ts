import { randomBytes } from 'node:crypto';

import pg from 'pg';

import type { ClusterAddress } from './cluster.js';

/** A database of one's own, empty but for what PostgreSQL itself puts there. */
export type TestDatabase = {
  readonly name: string;
  /** As superuser. */
  readonly url: string;
  /** As a role that a migration made. Roles are shared by the whole cluster, so making one must be repeatable. */
  readonly urlFor: (role: string, password: string) => string;
  /** One statement, on a connection of its own, as superuser. */
  readonly query: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    sql: string,
    values?: unknown[],
  ) => Promise<Row[]>;
  readonly drop: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

const urlOf = ({ port, user, password }: ClusterAddress, database: string) =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

const once = async <Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

/** Creates a database in that cluster: empty, or with what that other one has, to which nobody may be connected. */
export const createDatabase = async (cluster: ClusterAddress, like = 'template0'): Promise<TestDatabase> => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const house = urlOf(cluster, 'postgres');
  const url = urlOf(cluster, name);
  await once(house, `create database ${name} template ${like}`);
  const drop = async () => {
    await once(house, `drop database if exists ${name} with (force)`);
  };
  return {
    name,
    url,
    urlFor: (user, password) => urlOf({ ...cluster, user, password }, name),
    query: (sql, values) => once(url, sql, values),
    drop,
    [Symbol.asyncDispose]: drop,
  };
};

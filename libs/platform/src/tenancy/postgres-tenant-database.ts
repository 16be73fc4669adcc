import type { EntitySchema } from '@mikro-orm/core';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { SpanKind } from '@opentelemetry/api';
import type pg from 'pg';
import { validate } from 'uuid';

import { spanned } from '../telemetry/spanned.js';
import { OneTransaction } from './one-transaction.js';
import { PreparedStatements } from './prepared.js';
import { SharedTurns } from './shared-turns.js';
import { type Statement, TenantDatabase } from './tenant-database.port.js';
import { QueryOutsideTenant, TenantDriver } from './tenant-driver.js';

/** For a connection. Twice as long as a call of another service waits: by then nobody waits for it any more. */
const LONGEST_WAIT_MS = 10_000;

export type TenantDatabaseOptions = {
  /** As the role `<service>_app`, which sees one organization at a time. */
  readonly url: string;
  /** The service's schema. */
  readonly schema: string;
  readonly tables: readonly EntitySchema[];
  /** As the same role, sending without waiting, for reads; whoever opened it closes it. */
  readonly readers: pg.Pool;
  /** The most transactions at once. */
  readonly transactionCount: number;
};

/** The service's read models and tables under row-level security, through MikroORM. */
export class PostgresTenantDatabase extends TenantDatabase {
  /** For a consumer's effects, which name their organization themselves. */
  readonly orm: MikroORM;
  private readonly one = new OneTransaction();
  private readonly prepared = new PreparedStatements();
  private readonly turns: SharedTurns;

  constructor({ url, schema, tables, readers, transactionCount }: TenantDatabaseOptions) {
    super();
    this.turns = new SharedTurns(readers);
    this.orm = new MikroORM({
      driver: TenantDriver,
      clientUrl: url,
      schema,
      entities: [...tables],
      pool: { min: 0, max: transactionCount },
      driverOptions: { connectionTimeoutMillis: LONGEST_WAIT_MS },
      ensureDatabase: false,
      discovery: { warnWhenNoEntities: false },
    });
  }

  inTenant<Result>(
    { tenantId }: { readonly tenantId: string },
    work: (em: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    assertId(tenantId);
    return spanned('database transaction', { kind: SpanKind.CLIENT }, () =>
      this.one.run(() =>
        // Never within a transaction that is open around it: of another service here.
        this.orm.em.fork({ disableContextResolution: true }).transactional(async (em) => {
          await em.execute(`select set_config('app.tenant', ?, true)`, [tenantId]);
          try {
            return await work(em);
          } finally {
            withoutKysely(em);
          }
        }),
      ),
    );
  }

  async read({ tenantId }: { readonly tenantId: string }, statements: readonly Statement[]) {
    assertId(tenantId);
    return spanned('database transaction', { kind: SpanKind.CLIENT }, () =>
      this.turns.take((connection) => this.rowsOf(connection, tenantId, statements)),
    );
  }

  private async rowsOf(connection: pg.PoolClient, tenantId: string, statements: readonly Statement[]) {
    const sent = together(connection, () => ({
      begun: connection.query(`begin read only; select set_config('app.tenant', '${tenantId}', true)`),
      asked: statements.map((statement) => connection.query<object>(this.prepared.of(statement))),
      ended: connection.query('commit'),
    }));
    const answers = await Promise.allSettled([sent.begun, ...sent.asked, sent.ended]);
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    return Promise.all(sent.asked.map(async (answer) => (await answer).rows));
  }

  close(): Promise<void> {
    return this.orm.close();
  }
}

/** In one piece. Nothing of it waits for what was sent before: what fails makes the rest fail, up to the commit. */
function together<Sent>({ connection }: pg.PoolClient, send: () => Sent): Sent {
  connection.stream.cork();
  try {
    return send();
  } finally {
    connection.stream.uncork();
  }
}

function assertId(tenantId: string): void {
  if (!validate(tenantId)) throw new TypeError('An organization is named by its id');
}

/** Kysely asks the connection itself, so an entity manager that was kept must not lend it any more. */
function withoutKysely(em: EntityManager): void {
  const refuse = () => {
    throw new QueryOutsideTenant();
  };
  Reflect.defineProperty(em, 'getKysely', { value: refuse });
}

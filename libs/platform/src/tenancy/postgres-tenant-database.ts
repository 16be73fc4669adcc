import type { EntitySchema } from '@mikro-orm/core';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { SpanKind } from '@opentelemetry/api';
import { validate } from 'uuid';

import { spanned } from '../telemetry/spanned.js';
import { TenantDatabase } from './tenant-database.port.js';
import { QueryOutsideTenant, TenantDriver } from './tenant-driver.js';

export type TenantDatabaseOptions = {
  /** As the role `<service>_app`, which sees one organization at a time. */
  readonly url: string;
  /** The service's schema. */
  readonly schema: string;
  readonly tables: readonly EntitySchema[];
  readonly connectionCount: number;
};

/** The service's read models and tables under row-level security, through MikroORM. */
export class PostgresTenantDatabase extends TenantDatabase {
  /** For a consumer's effects, which name their organization themselves. */
  readonly orm: MikroORM;

  constructor({ url, schema, tables, connectionCount }: TenantDatabaseOptions) {
    super();
    this.orm = new MikroORM({
      driver: TenantDriver,
      clientUrl: url,
      schema,
      entities: [...tables],
      pool: { min: 0, max: connectionCount },
      ensureDatabase: false,
      discovery: { warnWhenNoEntities: false },
    });
  }

  inTenant<Result>(
    { tenantId }: { readonly tenantId: string },
    work: (em: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    if (!validate(tenantId)) throw new TypeError('An organization is named by its id');
    return spanned('database transaction', { kind: SpanKind.CLIENT }, () =>
      // Never within a transaction that is open around it: of another organization, or of another service here.
      this.orm.em.fork({ disableContextResolution: true }).transactional(async (em) => {
        await em.execute(`select set_config('app.tenant', ?, true)`, [tenantId]);
        try {
          return await work(em);
        } finally {
          withoutKysely(em);
        }
      }),
    );
  }

  async close(): Promise<void> {
    await this.orm.close();
  }
}

/** Kysely asks the connection itself, so an entity manager that was kept must not lend it any more. */
function withoutKysely(em: EntityManager): void {
  const refuse = () => {
    throw new QueryOutsideTenant();
  };
  Reflect.defineProperty(em, 'getKysely', { value: refuse });
}

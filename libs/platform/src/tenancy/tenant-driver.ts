import type { AnyEntity, EntityData, LoggingOptions, QueryResult, Transaction } from '@mikro-orm/core';
import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';

import { returningConnections } from './returning-connections.js';

type Execute = Parameters<PostgreSqlConnection['execute']>;

/** A query was made on an entity manager outside `inTenant`, where it would silently see nothing. */
export class QueryOutsideTenant extends Error {
  override readonly name = 'QueryOutsideTenant';

  constructor() {
    super('Ask TenantDatabase.inTenant for an entity manager, and use it only until that work is done');
  }
}

/** Runs nothing outside a transaction: only `inTenant` begins one, and sets the organization in it. */
class TenantConnection extends PostgreSqlConnection {
  override createKyselyDialect(overrides: Parameters<PostgreSqlConnection['createKyselyDialect']>[0]) {
    return returningConnections(super.createKyselyDialect(overrides));
  }

  // The parameters are MikroORM's own: the fourth is the transaction.
  // eslint-disable-next-line max-params -- overrides a method that has five
  override execute<Result extends QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[]>(
    query: Execute[0],
    params?: Execute[1],
    method?: 'all' | 'get' | 'run',
    transaction?: Transaction,
    options?: LoggingOptions,
  ): Promise<Result> {
    if (!transaction) return Promise.reject(new QueryOutsideTenant());
    return super.execute<Result>(query, params, method, transaction, options);
  }
}

/** The driver whose every query stands in a transaction of one organization. */
export class TenantDriver extends PostgreSqlDriver {
  protected override readonly connection = new TenantConnection(this.config);
}

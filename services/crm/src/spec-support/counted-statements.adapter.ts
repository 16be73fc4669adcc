import { type Statement, TenantDatabase } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

type Scope = { readonly tenantId: string };

/** Counts what a query asks its database. */
class CountingDatabase extends TenantDatabase {
  count = 0;

  constructor(private readonly database: TenantDatabase) {
    super();
  }

  inTenant<Result>(scope: Scope, work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.inTenant(scope, (em) => work(this.counting(em)));
  }

  read(scope: Scope, statements: readonly Statement[]) {
    this.count += statements.length;
    return this.database.read(scope, statements);
  }

  private counting(em: EntityManager): EntityManager {
    return new Proxy(em, {
      get: (target, name) => {
        if (name === 'execute') this.count += 1;
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => Reflect.apply(member, target, args);
      },
    });
  }
}

export function countedStatements(database: TenantDatabase) {
  const counting = new CountingDatabase(database);
  return { database: counting, statements: () => counting.count };
}

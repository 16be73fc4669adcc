import type { EntityManager } from '@mikro-orm/postgresql';

/** The only door to an `EntityManager`: a query outside it throws, since an empty answer would be silent. */
export abstract class TenantDatabase {
  /** Runs `work` in one transaction whose row-level security shows that organization's rows alone. */
  abstract inTenant<Result>(
    scope: { readonly tenantId: string },
    work: (em: EntityManager) => Promise<Result>,
  ): Promise<Result>;
}

import type { EntityManager } from '@mikro-orm/postgresql';

/** A statement with `?` for its values, in their order. */
export type Statement = { readonly sql: string; readonly values: readonly unknown[] };

/** The only door to an `EntityManager`: a query outside it throws, since an empty answer would be silent. */
export abstract class TenantDatabase {
  /** Runs `work` in one transaction whose row-level security shows that organization's rows alone. */
  abstract inTenant<Result>(
    scope: { readonly tenantId: string },
    work: (em: EntityManager) => Promise<Result>,
  ): Promise<Result>;

  /**
   * The rows of each of these statements, read in one transaction under the same row-level security. They go out
   * together and are prepared by their text, so that a query on a hot path waits for the database once.
   */
  abstract read(
    scope: { readonly tenantId: string },
    statements: readonly Statement[],
  ): Promise<readonly (readonly unknown[])[]>;
}

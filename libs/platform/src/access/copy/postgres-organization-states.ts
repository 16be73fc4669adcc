import type pg from 'pg';
import { validate } from 'uuid';
import { z } from 'zod';

import { ExpiringCache } from '../expiring-cache.js';
import { OrganizationStates, type ReadOnlyState } from '../organization-states.port.js';
import { KEPT_MS } from './kept.js';

const answer = z.tuple([z.object({ state: z.enum(['archived', 'deleting', 'deleted']).nullable() })]);

/** From the table that the access consumer keeps. */
export class PostgresOrganizationStates extends OrganizationStates {
  private readonly known = new ExpiringCache<ReadOnlyState | null>();

  /** @param pool as the role `<service>_app` */
  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly schema: string,
  ) {
    super();
  }

  async readOnlyStateOf(tenantId: string): Promise<ReadOnlyState | undefined> {
    if (!validate(tenantId)) return undefined;
    const now = performance.now();
    const known = this.known.get(tenantId, now);
    if (known !== undefined) return known ?? undefined;
    const { rows } = await this.pool.query(`select ${this.schema}.access_read_only_state($1) as state`, [tenantId]);
    const [{ state }] = answer.parse(rows);
    this.known.set(tenantId, state, now + KEPT_MS);
    return state ?? undefined;
  }

  /** Forgets what the access consumer just changed. */
  forget(tenantId: string): void {
    this.known.delete(tenantId);
  }
}

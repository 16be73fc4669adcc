import type { StaffEntrance } from '@parley/contracts';
import type pg from 'pg';
import { validate } from 'uuid';
import { z } from 'zod';

import { ExpiringCache } from '../expiring-cache.js';
import { KEPT_MS } from './kept.js';

const entrance = z.object({ role: z.string(), endsAt: z.string(), invitedBy: z.uuid() });
const answer = z.tuple([z.object({ staff: z.array(entrance) })]);

/** Whom of the installation's staff an organization let in, from the table that the access consumer keeps. */
export class PostgresStaff {
  private readonly known = new ExpiringCache<readonly StaffEntrance[]>();

  /** @param pool as the role `<service>_app` */
  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly schema: string,
  ) {}

  /** By what a user is in there: also what is past its time, which says so. */
  async entrancesOf(tenantId: string, userId: string): Promise<readonly StaffEntrance[]> {
    if (!validate(tenantId) || !validate(userId)) return [];
    const [key, now] = [`${tenantId} ${userId}`, performance.now()];
    const known = this.known.get(key, now);
    if (known) return known;
    const sql = `select ${this.schema}.access_staff_of($1, $2) as staff`;
    const { rows } = await this.pool.query(sql, [tenantId, userId]);
    const [{ staff }] = answer.parse(rows);
    this.known.set(key, staff, now + KEPT_MS);
    return staff;
  }

  /** Forgets what the access consumer just changed of an organization. */
  forget(tenantId: string): void {
    this.known.deleteWhere((key) => key.startsWith(`${tenantId} `));
  }
}

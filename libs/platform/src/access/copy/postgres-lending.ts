import type { Principal } from '@parley/kernel';
import type pg from 'pg';
import { validate } from 'uuid';
import { z } from 'zod';

import { ExpiringCache } from '../expiring-cache.js';
import { Guardians } from '../guardians.port.js';
import { KEPT_MS } from './kept.js';
import type { Forgotten } from './postgres-memberships.js';

const lent = z.object({ guardianId: z.uuid(), scopes: z.array(z.string()).nullable() });
const answer = z.tuple([z.object({ lent: lent.nullable() })]);

/** What somebody acts on: whose word, and which permissions were lent by name. */
export type Lending = z.infer<typeof lent>;

type Lender = Pick<Principal, 'kind' | 'id'>;

/** Who lent what to whom, from the table that the access consumer keeps. */
export class PostgresLending extends Guardians {
  private readonly known = new ExpiringCache<Lending | null>();

  /** @param pool as the role `<service>_app` */
  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly schema: string,
  ) {
    super();
  }

  async guardianOf(tenantId: string, principal: Principal): Promise<string | undefined> {
    return (await this.lentTo(tenantId, principal))?.guardianId;
  }

  /** Nothing where nobody lent it anything. */
  async lentTo(tenantId: string, { kind, id }: Lender): Promise<Lending | null> {
    if (!validate(tenantId) || !validate(id)) return null;
    const [key, now] = [keyOf(tenantId, { kind, id }), performance.now()];
    const known = this.known.get(key, now);
    if (known !== undefined) return known;
    const sql = `select ${this.schema}.access_lent_of($1, $2, $3) as lent`;
    const { rows } = await this.pool.query(sql, [tenantId, id, kind]);
    const [{ lent: found }] = answer.parse(rows);
    this.known.set(key, found, now + KEPT_MS);
    return found;
  }

  /** Forgets what the access consumer just changed. */
  forget({ tenantId, principal }: Forgotten): void {
    if (principal) this.known.delete(keyOf(tenantId, principal));
  }
}

const keyOf = (tenantId: string, { kind, id }: Lender) => `${tenantId} ${kind} ${id}`;

import {
  builtInGrants,
  type Grants,
  grantsOfList,
  storedGrant,
  storedRole,
  unionOfGrants,
  withinAgents,
} from '@parley/contracts';
import { HOUSE, type Principal } from '@parley/kernel';
import type pg from 'pg';
import { validate } from 'uuid';
import { z } from 'zod';

import { ExpiringCache } from '../expiring-cache.js';
import { alone, Memberships, type Teams } from '../memberships.port.js';
import { KEPT_MS } from './kept.js';

const known = z.object({ roles: z.array(storedRole), grants: z.array(z.array(storedGrant)) });
const held = z.tuple([z.object({ held: known.nullable() })]);
const mates = z.object({ teamIds: z.array(z.uuid()), principalIds: z.array(z.uuid()) });
const together = z.tuple([z.object({ together: mates })]);
const ended = z.tuple([z.object({ ended: z.boolean() })]);

/** Who may do what, from the tables that the access consumer keeps. */
export class PostgresMemberships extends Memberships {
  private readonly grants = new ExpiringCache<Grants>();
  private readonly teams = new ExpiringCache<Teams>();
  private readonly revoked = new ExpiringCache<boolean>();

  /** @param pool as the role `<service>_app` */
  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly schema: string,
  ) {
    super();
  }

  async grantsOf(tenantId: string, { kind, id }: Principal): Promise<Grants> {
    if (!validate(tenantId) || !validate(id)) return {};
    return this.kept(this.grants, `${tenantId} ${kind} ${id}`, async () => {
      const sql = `select ${this.schema}.access_held($1, $2, $3) as held`;
      const { rows } = await this.pool.query(sql, [tenantId, id, kind]);
      const [{ held: found }] = held.parse(rows);
      if (!found) return {};
      const given = unionOfGrants([builtInGrants(found.roles), ...found.grants.map(grantsOfList)]);
      return kind === 'agent' ? withinAgents(given) : given;
    });
  }

  async teamsOf(tenantId: string, principal: Principal): Promise<Teams> {
    const { kind, id } = principal;
    if (!validate(tenantId) || !validate(id)) return alone(principal);
    return this.kept(this.teams, `${tenantId} ${kind} ${id}`, async () => {
      const sql = `select ${this.schema}.access_teams_of($1, $2) as together`;
      const { rows } = await this.pool.query(sql, [tenantId, id]);
      return { principalId: id, ...together.parse(rows)[0].together };
    });
  }

  async isRevoked(session: string): Promise<boolean> {
    if (!validate(session)) return true;
    return this.kept(this.revoked, session, async () => {
      const { rows } = await this.pool.query(`select ${this.schema}.access_is_ended($1, $2) as ended`, [
        HOUSE,
        session,
      ]);
      return ended.parse(rows)[0].ended;
    });
  }

  /** Forgets what the access consumer just changed. */
  forget({ tenantId, principal, signInId, everybody, teams }: Forgotten): void {
    if (principal) this.grants.delete(`${tenantId} ${principal.kind} ${principal.id}`);
    if (everybody) this.grants.deleteWhere((key) => key.startsWith(`${tenantId} `));
    if (teams) this.teams.deleteWhere((key) => key.startsWith(`${tenantId} `));
    if (signInId) this.revoked.delete(signInId);
  }

  private async kept<Value>(cache: ExpiringCache<Value>, key: string, ask: () => Promise<Value>): Promise<Value> {
    const now = performance.now();
    const known = cache.get(key, now);
    if (known !== undefined) return known;
    const value = await ask();
    cache.set(key, value, now + KEPT_MS);
    return value;
  }
}

export type Forgotten = {
  readonly tenantId: string;
  readonly principal?: Pick<Principal, 'kind' | 'id'>;
  readonly signInId?: string;
  /** What a role gives has changed, for whoever has it. */
  readonly everybody?: boolean;
  /** Who is in which team has changed. */
  readonly teams?: boolean;
};

import { HOUSE } from '@parley/kernel';
import type pg from 'pg';
import { validate } from 'uuid';
import { z } from 'zod';

import { ExpiringCache } from '../expiring-cache.js';
import { type SecondFactorRule, SecondFactorRules } from '../second-factor-rules.port.js';
import { KEPT_MS } from './kept.js';

const answer = z.tuple([z.object({ rule: z.object({ isRequired: z.boolean(), isLacking: z.boolean() }) })]);

/** From the tables that the access consumer keeps. */
export class PostgresSecondFactorRules extends SecondFactorRules {
  private readonly known = new ExpiringCache<SecondFactorRule>();

  /** @param pool as the role `<service>_app` */
  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly schema: string,
  ) {
    super();
  }

  async ruleFor(tenantId: string, userId: string): Promise<SecondFactorRule> {
    if (!validate(tenantId) || !validate(userId)) return { isRequired: false, isLacking: false };
    const [key, now] = [`${tenantId} ${userId}`, performance.now()];
    const known = this.known.get(key, now);
    if (known) return known;
    const sql = `select ${this.schema}.access_second_factor($1, $2, $3) as rule`;
    const { rows } = await this.pool.query(sql, [tenantId, HOUSE, userId]);
    const [{ rule }] = answer.parse(rows);
    this.known.set(key, rule, now + KEPT_MS);
    return rule;
  }

  /** Forgets what the access consumer just changed: of an organization, or of a user in each. */
  forget(what: { readonly tenantId: string } | { readonly userId: string }): void {
    this.known.deleteWhere((key) =>
      'userId' in what ? key.endsWith(` ${what.userId}`) : key.startsWith(`${what.tenantId} `),
    );
  }
}

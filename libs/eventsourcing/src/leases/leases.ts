import type { Clock } from '@parley/kernel';
import pg from 'pg';
import { z } from 'zod';

import type { Queryable } from './queryable.js';

/** The right to be the only one, until it expires. `fence` grows with every new holder. */
export type Lease = { readonly name: string; readonly holder: string; readonly fence: string };

export type LeaseOptions = {
  readonly schema: string;
  readonly clock: Clock;
  /** How long a lease lasts after it was acquired or renewed. */
  readonly milliseconds: number;
};

const fenceRow = z.object({ fence: z.string() });

/**
 * Leases as rows, on the clock port. A holder that was paused still believes in its lease, so time alone protects
 * nothing: whatever is written under a lease is guarded by its fence.
 */
export class Leases {
  readonly #table: string;

  constructor(
    private readonly database: Queryable,
    private readonly options: LeaseOptions,
  ) {
    this.#table = `${pg.escapeIdentifier(options.schema)}.leases`;
  }

  /** Takes a lease that is free, expired or already ours; nothing where somebody else holds it. */
  async acquire(name: string, holder: string): Promise<Lease | undefined> {
    const now = this.options.clock.now();
    const { rows } = await this.database.query(
      `insert into ${this.#table} as held (name, holder, fence, expires_at) values ($1, $2, 1, $3)
       on conflict (name) do update set holder = $2, fence = held.fence + 1, expires_at = $3
       where held.expires_at <= $4 or held.holder = $2 returning fence`,
      [name, holder, this.#expiry(now), now],
    );
    return rows[0] && { name, holder, fence: fenceRow.parse(rows[0]).fence };
  }

  /** Prolongs a lease; false where it has passed to somebody else, and its holder must stop. */
  async renew({ name, fence }: Lease): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `update ${this.#table} set expires_at = $3 where name = $1 and fence = $2`,
      [name, fence, this.#expiry(this.options.clock.now())],
    );
    return rowCount === 1;
  }

  /** Gives a lease back, so that the next holder need not wait for its end. */
  async release({ name, fence }: Lease): Promise<void> {
    await this.database.query(`update ${this.#table} set expires_at = $3 where name = $1 and fence = $2`, [
      name,
      fence,
      this.options.clock.now(),
    ]);
  }

  #expiry(now: Date): Date {
    return new Date(now.getTime() + this.options.milliseconds);
  }
}

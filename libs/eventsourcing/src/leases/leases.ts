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

type Renewal = {
  readonly lease: Lease;
  readonly resolve: (isHeld: boolean) => void;
  readonly reject: (error: unknown) => void;
};

const fenceRow = z.object({ fence: z.string() });

const leaseRow = fenceRow.extend({ name: z.string() });

const claimOf = ({ name, fence }: Pick<Lease, 'name' | 'fence'>) => `${fence} ${name}`;

/**
 * Leases as rows, on the clock port. A holder that was paused still believes in its lease, so time alone protects
 * nothing: whatever is written under a lease is guarded by its fence.
 */
export class Leases {
  readonly #table: string;
  readonly #renewals: Renewal[] = [];

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

  /** Whether anybody holds it now. */
  async isHeld(name: string): Promise<boolean> {
    const sql = `select from ${this.#table} where name = $1 and expires_at > $2`;
    return (await this.database.query(sql, [name, this.options.clock.now()])).rows.length > 0;
  }

  /**
   * Prolongs a lease; false where it has passed to somebody else, and its holder must stop. All that a process renews
   * at one moment is one statement: it holds a dozen for each of its services.
   */
  renew(lease: Lease): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#renewals.push({ lease, resolve, reject });
      if (this.#renewals.length === 1) setImmediate(() => void this.#renewAll());
    });
  }

  async #renewAll(): Promise<void> {
    const renewals = this.#renewals.splice(0);
    try {
      const { rows } = await this.database.query(
        `update ${this.#table} l set expires_at = $3 from unnest($1::text[], $2::bigint[]) as held (name, fence)
         where l.name = held.name and l.fence = held.fence returning l.name, l.fence`,
        [
          renewals.map(({ lease }) => lease.name),
          renewals.map(({ lease }) => lease.fence),
          this.#expiry(this.options.clock.now()),
        ],
      );
      const held = new Set(rows.map((row) => claimOf(leaseRow.parse(row))));
      for (const { lease, resolve } of renewals) resolve(held.has(claimOf(lease)));
    } catch (error) {
      for (const { reject } of renewals) reject(error);
    }
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

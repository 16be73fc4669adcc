import { setTimeout as pause } from 'node:timers/promises';

import type { Clock } from '@parley/kernel';
import type pg from 'pg';
import { z } from 'zod';

import type { Log } from '../logs/log.port.js';
import { type DueTimer, FireLater } from './timers.port.js';

const [BATCH, IDLE_MS] = [50, 250];

/** How long a claim lasts, and after how long a firing that failed is tried again, in seconds. */
const CLAIM_SECONDS = 30;
const BACKOFF_SECONDS: readonly number[] = [1, 5, 30, 120, 300];

const claimed = z.array(
  z
    .object({ id: z.string(), name: z.string(), tenant_id: z.string(), key: z.string(), due_at: z.date() })
    .extend({ payload: z.unknown(), tries: z.int() })
    .transform(({ tenant_id: tenantId, due_at: dueAt, ...row }) => ({ ...row, tenantId, dueAt: dueAt.toISOString() })),
);

export type TimerWorkerParts = {
  /** As the role `<service>_worker`. */
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly schema: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly fire: (timer: DueTimer) => Promise<void>;
};

/**
 * Fires what is due. A row is claimed for 30 s, fired, then deleted: a process that dies in between fires it again
 * later under the same id, which is the key of whatever command it sends. No transaction stays open meanwhile.
 */
export class TimerWorker {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly parts: TimerWorkerParts) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** Fires what is due by now; answers how many there were. */
  async fireDue(): Promise<number> {
    const due = await this.claim();
    await Promise.all(due.map((timer) => this.fireOne(timer)));
    return due.length;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const count = await this.fireDue().catch((error: unknown) => {
        this.parts.log.error('Timers could not be read.', { error });
        return 0;
      });
      if (count < BATCH) await pause(IDLE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async claim() {
    const { pool, schema, clock } = this.parts;
    const now = clock.now();
    const until = new Date(now.getTime() + CLAIM_SECONDS * 1000);
    const { rows } = await pool.query(
      `update ${schema}.timers t set next_try_at = $2, tries = t.tries + 1 from (
         select tenant_id, name, key from ${schema}.timers where next_try_at <= $1
         order by next_try_at limit ${BATCH} for update skip locked) due
       where t.tenant_id = due.tenant_id and t.name = due.name and t.key = due.key
       returning t.id, t.name, t.tenant_id, t.key, t.due_at, t.payload, t.tries`,
      [now, until],
    );
    return claimed.parse(rows);
  }

  private async fireOne({ tries, ...timer }: DueTimer & { readonly tries: number }): Promise<void> {
    const { pool, schema, log } = this.parts;
    try {
      await this.parts.fire(timer);
      await pool.query(`delete from ${schema}.timers where tenant_id = $1 and name = $2 and key = $3 and id = $4`, [
        timer.tenantId,
        timer.name,
        timer.key,
        timer.id,
      ]);
    } catch (error) {
      if (error instanceof FireLater) return this.postpone(timer, error.milliseconds);
      log.error('A timer failed and is tried again.', { timer: timer.name, timerId: timer.id, attempt: tries, error });
      const seconds = BACKOFF_SECONDS[Math.min(tries, BACKOFF_SECONDS.length) - 1] ?? CLAIM_SECONDS;
      await this.postpone(timer, seconds * 1000);
    }
  }

  private async postpone({ tenantId, name, key, id }: DueTimer, milliseconds: number): Promise<void> {
    const { pool, schema, clock } = this.parts;
    const at = new Date(clock.now().getTime() + milliseconds);
    await pool.query(
      `update ${schema}.timers set next_try_at = $5 where tenant_id = $1 and name = $2 and key = $3 and id = $4`,
      [tenantId, name, key, id, at],
    );
  }
}

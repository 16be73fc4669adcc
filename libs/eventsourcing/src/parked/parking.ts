import type { Clock } from '@parley/kernel';
import { z } from 'zod';

import type { Delivered } from '../consumers/consumer.js';
import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';
import { nextTryAfter } from './schedule.js';

/** An event that a consumer could not handle, or that came behind one of its stream. */
export type Parked = {
  readonly consumer: string;
  readonly delivered: Delivered;
  /** A stable word for what went wrong: never an error's message, which may quote what somebody wrote. */
  readonly problem: string;
  /** How often it was tried. */
  readonly tries: number;
  /** False for what no repetition mends, such as a version that this code does not know. */
  readonly isWorthRetrying: boolean;
};

const behindRow = z.object({ behind: z.boolean() });

const names = z.array(z.string()).transform((all) => new Set(all));

const receivedRow = z.object({ behind: names, fresh: names });

/** Streams whose events must wait, and ids of the events that are new. */
export type ReceivedAll = z.infer<typeof receivedRow>;

export type Received = 'fresh' | 'known' | 'behind';

/** Behind an event of the same stream that is parked already. */
export const BEHIND = 'behind';

/** Writes to the table of parked events, inside a consumer's transaction that stands in the event's organization. */
export class Parking {
  readonly #sql: Readonly<Record<'behind' | 'enter' | 'receiveAll' | 'park' | 'unpark', string>>;

  constructor(
    schema: string,
    private readonly clock: Clock,
  ) {
    const sql = (text: string) => forService(schema, text);
    this.#sql = {
      behind: sql(`select exists (select from {service}.parked
        where tenant_id = $1 and consumer = $2 and stream_id = $3) as behind`),
      enter: sql(
        `insert into {service}.inbox (tenant_id, consumer, event_id) values ($1, $2, $3) on conflict do nothing`,
      ),
      receiveAll: sql(`with behind as materialized (
          select distinct stream_id from {service}.parked where tenant_id = $1 and consumer = $2 and stream_id = any ($4)
        ), fresh as (
          insert into {service}.inbox (tenant_id, consumer, event_id)
          select $1, $2, e.id from unnest($3::uuid[], $4::text[]) as e (id, stream)
          where e.stream not in (select stream_id from behind) on conflict do nothing returning event_id::text
        ) select array(select stream_id from behind) as behind, array(select event_id from fresh) as fresh`),
      park: sql(`insert into {service}.parked (tenant_id, consumer, event_id, service, stream_id, type, epoch, seq,
          tries, problem, parked_at, next_try_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (tenant_id, consumer, event_id) do update
          set tries = excluded.tries, problem = excluded.problem, next_try_at = excluded.next_try_at`),
      unpark: sql(`delete from {service}.parked where tenant_id = $1 and consumer = $2 and event_id = $3`),
    };
  }

  /** Enters the event into the inbox, unless it must wait behind a parked one of its stream. */
  async receive(database: Queryable, consumer: string, delivered: Delivered): Promise<Received> {
    const { tenantId, streamId } = delivered.event.envelope;
    const { rows } = await database.query(this.#sql.behind, [tenantId, consumer, streamId]);
    return behindRow.parse(rows[0]).behind ? 'behind' : this.enter(database, consumer, delivered);
  }

  /** Enters events of one organization into the inbox: those that are new and need not wait. */
  async receiveAll(database: Queryable, consumer: string, delivered: readonly Delivered[]): Promise<ReceivedAll> {
    const [first] = delivered;
    const envelopes = delivered.map(({ event }) => event.envelope);
    const { rows } = await database.query(this.#sql.receiveAll, [
      first?.event.envelope.tenantId,
      consumer,
      envelopes.map(({ id }) => id),
      envelopes.map(({ streamId }) => streamId),
    ]);
    return receivedRow.parse(rows[0]);
  }

  /** Enters the event into the inbox, where it may be already. */
  async enter(database: Queryable, consumer: string, { event }: Delivered): Promise<'fresh' | 'known'> {
    const values = [event.envelope.tenantId, consumer, event.envelope.id];
    const { rowCount } = await database.query(this.#sql.enter, values);
    return rowCount === 1 ? 'fresh' : 'known';
  }

  async park(database: Queryable, parked: Parked): Promise<void> {
    const { delivered, consumer, problem, tries } = parked;
    const { tenantId, id, streamId, type } = delivered.event.envelope;
    const now = this.clock.now();
    const wait = parked.isWorthRetrying ? nextTryAfter(tries) : undefined;
    const place = [type, delivered.epoch, delivered.seq];
    const next = wait === undefined ? null : new Date(now.getTime() + wait);
    const service = type.split('.')[0];
    const values = [tenantId, consumer, id, service, streamId, ...place, tries, problem, now, next];
    await database.query(this.#sql.park, values);
  }

  async unpark(database: Queryable, consumer: string, { event }: Delivered): Promise<void> {
    await database.query(this.#sql.unpark, [event.envelope.tenantId, consumer, event.envelope.id]);
  }
}

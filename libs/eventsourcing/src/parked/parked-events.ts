import type { Clock } from '@parley/kernel';
import { z } from 'zod';

import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';

const parkedEvent = z.object({
  tenantId: z.string(),
  consumer: z.string(),
  eventId: z.string(),
  service: z.string(),
  streamId: z.string(),
  type: z.string(),
  epoch: z.int(),
  seq: z.string(),
  tries: z.int(),
  problem: z.string(),
  parkedAt: z.date(),
  nextTryAt: z.date().nullable(),
});
const parkedEvents = z.array(parkedEvent);

/** An event that waits to be handled. It names the event's place, and holds nothing of what it says. */
export type ParkedEvent = Readonly<z.infer<typeof parkedEvent>>;

/** Which parked events: all that match. */
export type ParkedFilter = {
  readonly consumer?: string;
  readonly tenantId?: string;
  readonly streamId?: string;
};

const columns = `tenant_id "tenantId", consumer, event_id "eventId", service, stream_id "streamId", type, epoch,
  seq::text, tries, problem, parked_at "parkedAt", next_try_at "nextTryAt"`;

const matching = `($1::text is null or consumer = $1) and ($2::uuid is null or tenant_id = $2)
  and ($3::text is null or stream_id = $3)`;

const valuesOf = ({ consumer, tenantId, streamId }: ParkedFilter) => [
  consumer ?? null,
  tenantId ?? null,
  streamId ?? null,
];

/** What a host sees of parked events, and does about them; as the service's worker role. */
export class ParkedEvents {
  constructor(
    private readonly database: Queryable,
    private readonly schema: string,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they will be handled. */
  async list(filter: ParkedFilter = {}, limit = 100): Promise<readonly ParkedEvent[]> {
    const { rows } = await this.database.query(
      this.#sql(`select ${columns} from {service}.parked where ${matching}
        order by consumer, tenant_id, stream_id, epoch, seq limit $4`),
      [...valuesOf(filter), limit],
    );
    return parkedEvents.parse(rows);
  }

  /** How many stay until somebody replays them: what an alarm watches. */
  async stuck(): Promise<number> {
    const { rows } = await this.database.query(
      this.#sql('select count(*)::int as stuck from {service}.parked where next_try_at is null'),
    );
    return z.object({ stuck: z.int() }).parse(rows[0]).stuck;
  }

  /** Makes what matches due now, with all its tries before it; answers how many. */
  async replay(filter: ParkedFilter = {}): Promise<number> {
    const { rowCount } = await this.database.query(
      this.#sql(`update {service}.parked set tries = 0, next_try_at = $4 where ${matching}`),
      [...valuesOf(filter), this.clock.now()],
    );
    return rowCount ?? 0;
  }

  /** The first event of every stream whose first event is due. */
  async due(consumers: readonly string[], limit = 50): Promise<readonly ParkedEvent[]> {
    const { rows } = await this.database.query(
      this.#sql(`select ${columns} from {service}.parked p
        where next_try_at <= $1 and consumer = any ($2) and not exists (select from {service}.parked earlier
          where earlier.tenant_id = p.tenant_id and earlier.consumer = p.consumer and earlier.stream_id = p.stream_id
            and (earlier.epoch, earlier.seq) < (p.epoch, p.seq))
        order by next_try_at limit $3`),
      [this.clock.now(), consumers, limit],
    );
    return parkedEvents.parse(rows);
  }

  #sql(text: string): string {
    return forService(this.schema, text);
  }
}

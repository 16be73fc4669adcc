import { z } from 'zod';

import type { Delivered } from '../consumers/consumer.js';
import type { Queryable } from '../leases/queryable.js';
import type { ReadModel } from '../read-models/read-model.js';
import { eventJson } from '../schema/load.sql.js';
import { forService } from '../schema/service-name.js';
import { storedEvent } from '../store/stored-event.js';

const waiting = `select (${eventJson})::text as event
  from {service}.events e, {service}.feed_head h
  where (e.epoch, e.xid, e.position) > (h.epoch, h.xid, h.position) and e.type = any ($1)
  order by e.tenant_id, e.stream_id, e.stream_version`;

const text = z.object({ event: z.string() });

/** Committed events that have no place in the feed yet, in the order of their streams. */
export async function unsequenced(
  database: Queryable,
  service: string,
  { events }: ReadModel,
): Promise<readonly Delivered[]> {
  const types = events.map(({ type }) => type);
  const { rows } = await database.query(forService(service, waiting), [types]);
  return rows.map((row) => {
    const { envelope, data } = storedEvent.parse(JSON.parse(text.parse(row).event));
    return { event: { type: envelope.type, data, envelope }, epoch: 0, seq: '0', previousSeq: '0', partition: 0 };
  });
}

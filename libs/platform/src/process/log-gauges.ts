import { metrics } from '@opentelemetry/api';
import { forService, type Queryable } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import { z } from 'zod';

import type { Log } from '../logs/log.port.js';

const sql = `select json_build_object(
  'head', (select seq from {service}.feed_head),
  'readers', (select coalesce(json_agg(json_build_object('reader', reader, 'feed', service,
      'lane', lane || '/' || lanes, 'seq', seq)), '[]') from {service}.cursors),
  'relay', (select json_build_object('seq', seq, 'generation', generation) from {service}.relays),
  'parked', (select coalesce(json_agg(p), '[]') from
      (select consumer, count(*) as count from {service}.parked group by consumer) p),
  'held', (select {iso:e.recorded_at} from {service}.events e, {service}.feed_head h
      where (e.epoch, e.xid, e.position) > (h.epoch, h.xid, h.position) order by e.epoch, e.xid, e.position limit 1)
  )::text as answer`;

const answer = z.object({
  head: z.coerce.number(),
  readers: z.array(z.object({ reader: z.string(), feed: z.string(), lane: z.string(), seq: z.coerce.number() })),
  relay: z.object({ seq: z.coerce.number(), generation: z.int() }).nullable(),
  parked: z.array(z.object({ consumer: z.string(), count: z.coerce.number() })),
  held: z.string().nullable(),
});

const row = z.object({ answer: z.string() });

export type GaugeParts = {
  readonly service: string;
  /** As `<service>_worker`. */
  readonly worker: Queryable;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Measures a service's log where it lies: the head of its feed, the places of its readers in this and other feeds, what
 * is parked and what is held back. Lag is a head of PostgreSQL minus a reader's place, never a broker's count.
 */
export function measureLog({ service, worker, clock, log }: GaugeParts): { stop(): void } {
  const meter = metrics.getMeter('parley');
  const head = meter.createObservableGauge('feed_head_events', { description: "The feed's last number" });
  const place = meter.createObservableGauge('reader_place_events', { description: 'Where a reader stands in a feed' });
  const generation = meter.createObservableGauge('relay_generation', {
    description: "Which of the broker's streams holds the feed: one more for each store that the broker lost",
  });
  const parked = meter.createObservableGauge('parked_events', {
    description: 'Events that a consumer could not handle',
  });
  const stall = meter.createObservableGauge('feed_stall_seconds', {
    description: 'Age of the oldest committed event without a place in the feed',
  });
  const gauges = [head, place, generation, parked, stall];
  const measure: Parameters<typeof meter.addBatchObservableCallback>[0] = async (observe) => {
    try {
      const { rows } = await worker.query(forService(service, sql), []);
      const measured = answer.parse(JSON.parse(row.parse(rows[0]).answer));
      observe.observe(head, measured.head, { service, feed: service });
      for (const { seq, ...reader } of measured.readers) observe.observe(place, seq, { service, ...reader });
      if (measured.relay) {
        observe.observe(place, measured.relay.seq, { service, reader: 'relay', feed: service, lane: '0/1' });
        observe.observe(generation, measured.relay.generation, { service });
      }
      observe.observe(parked, 0, { service, consumer: 'any' });
      for (const { consumer, count } of measured.parked) observe.observe(parked, count, { service, consumer });
      observe.observe(stall, ageOf(measured.held, clock), { service });
    } catch (error) {
      log.warn('The log could not be measured.', { error });
    }
  };
  meter.addBatchObservableCallback(measure, gauges);
  return { stop: () => meter.removeBatchObservableCallback(measure, gauges) };
}

const ageOf = (held: string | null, clock: Clock): number =>
  held === null ? 0 : Math.max(0, (clock.now().getTime() - Date.parse(held)) / 1000);

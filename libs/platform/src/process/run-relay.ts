import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventsOf, type ServiceName } from '@parley/contracts';
import {
  EventStream,
  type FeedSignals,
  type FeedSource,
  Holding,
  Leases,
  type Queryable,
  Relay,
} from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import { randomUUID } from 'node:crypto';

import type { Log } from '../logs/log.port.js';

export type RelayParts = {
  readonly service: ServiceName;
  readonly connection: NatsConnection;
  /** As `<service>_worker`. */
  readonly worker: Queryable;
  readonly feeds: FeedSource;
  readonly signals: FeedSignals;
  readonly clock: Clock;
  readonly log: Log;
  /** How many servers keep each message. */
  readonly replicas: number;
};

const [LEASE_MS, RENEW_MS] = [10_000, 1000];

/** Publishes a service's exported events for as long as this process holds the relay's lease. */
export async function runRelay(parts: RelayParts): Promise<{ stop(): Promise<void> }> {
  const { service, worker, clock, log, connection } = parts;
  const manager = await jetstreamManager(connection);
  const relay = new Relay({
    service,
    types: eventsOf[service].map(({ type }) => type),
    database: worker,
    feeds: parts.feeds,
    signals: parts.signals,
    jetstream: jetstream(connection),
    stream: new EventStream(manager, service, { replicas: parts.replicas }),
    onLost: (reason) => log.error('The broker lost events; all are published again.', { kind: reason }),
  });
  const holding = new Holding({
    leases: new Leases(worker, { schema: service, clock, milliseconds: LEASE_MS }),
    name: 'relay',
    holder: randomUUID(),
    everyMilliseconds: RENEW_MS,
    work: (lease, signal) => relay.run(lease, signal),
    onError: (error) => log.warn('The relay stopped and begins again.', { error }),
  });
  await holding.start();
  return holding;
}

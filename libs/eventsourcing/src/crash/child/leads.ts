import { jetstream, type JetStreamClient, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { z } from 'zod';

import { Remarked } from '../../fixture/crm.js';
import { Holding } from '../../leases/holding.js';
import { Leases } from '../../leases/leases.js';
import { EventStream } from '../../relay/event-stream.js';
import { Relay } from '../../relay/relay.js';
import type { Killed } from './killed-at.js';

const schema = z.object({
  servers: z.string(),
  holder: z.string(),
  leaseMilliseconds: z.int(),
  /** Before how many publishes it stops itself; 0: never. */
  stopsBefore: z.int(),
});

const tell = (said: object) => new Promise<void>((done) => process.send?.(said, () => done()));

type Publish = JetStreamClient['publish'];

/** The mutant expects nothing of the stream. */
const blind =
  (publish: Publish): Publish =>
  async (subject, payload, { headers, expect } = {}) => {
    const acknowledged = await publish(subject, payload, { ...(headers && { headers }) });
    return { ...acknowledged, seq: (expect?.lastSequence ?? 0) + 1 };
  };

/** Stands still before its nth publish, as a process whose machine was suspended. */
function stopping(publish: Publish, stopsBefore: number): Publish {
  let published = 0;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await tell({ stops: true });
    process.kill(process.pid, 'SIGSTOP');
  };
  return async (...message) => {
    published += 1;
    if (stopsBefore > 0 && published >= stopsBefore) await (stopped ??= stop());
    return publish(...message);
  };
}

/** The relay of a service as long as it holds the lease; it tells when it leads, and when it leads no more. */
export async function leads({ crm, clock, isMutant }: Killed, work: unknown): Promise<void> {
  const { servers, holder, leaseMilliseconds: milliseconds, stopsBefore } = schema.parse(work);
  const nats = await connect({ servers });
  const stream = new EventStream(await jetstreamManager(nats), 'crm', { duplicateWindowMilliseconds: 200 });
  const broker = jetstream(nats);
  const publish = stopping(broker.publish.bind(broker), stopsBefore);
  const publisher = { ...broker, publish: isMutant ? blind(publish) : publish };
  const holding = new Holding({
    ...{ leases: new Leases(crm.worker, { schema: 'crm', clock, milliseconds }), name: 'relay', holder },
    everyMilliseconds: milliseconds / 5,
    onError: () => undefined,
    work: async (lease, signal) => {
      await tell({ leads: lease.fence });
      const relay = new Relay({
        ...{ service: 'crm', types: [Remarked.type], database: crm.worker, feeds: crm.feeds, signals: crm.signals },
        ...{ jetstream: publisher, stream, inspectMilliseconds: 50 },
      });
      await relay.run(lease, signal).catch((error: unknown) => tell({ refused: String(error) }));
    },
  });
  await holding.start();
  await new Promise(() => setInterval(() => undefined, 60_000));
}

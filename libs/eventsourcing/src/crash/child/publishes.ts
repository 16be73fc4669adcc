import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { z } from 'zod';

import { Remarked } from '../../fixture/crm.js';
import { EventStream, type Inspection } from '../../relay/event-stream.js';
import { Relay } from '../../relay/relay.js';
import type { Killed } from './killed-at.js';

const schema = z.object({ fence: z.string(), servers: z.string() });

/** The mutant's stream is never looked at. */
class Unseen extends EventStream {
  override inspect(): Promise<Inspection> {
    return Promise.resolve({ state: 'same' });
  }
}

/** Publishes the feed until it is ended. */
export async function publishes({ crm, crashAt, isMutant }: Killed, work: unknown): Promise<void> {
  const { fence, servers } = schema.parse(work);
  const nats = await connect({ servers });
  const publisher = jetstream(nats);
  const manager = await jetstreamManager(nats);
  const stream = new (isMutant ? Unseen : EventStream)(manager, 'crm', { duplicateWindowMilliseconds: 1000 });
  const blind: typeof publisher.publish = async (subject, payload, { headers, expect } = {}) => {
    const acknowledged = await publisher.publish(subject, payload, { ...(headers && { headers }) });
    return { ...acknowledged, seq: (expect?.lastSequence ?? 0) + 1 };
  };
  const relay = new Relay({
    ...{ service: 'crm', types: [Remarked.type], database: crm.worker, feeds: crm.feeds, signals: crm.signals },
    ...{ jetstream: isMutant ? { ...publisher, publish: blind } : publisher, stream, crashAt },
    inspectMilliseconds: 100,
  });
  await relay.run({ fence }, new AbortController().signal);
}

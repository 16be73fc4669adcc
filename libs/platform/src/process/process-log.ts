import { readFileSync } from 'node:fs';

import type { CallerName } from '@parley/contracts';
import { DatabaseFeeds, type FeedSource, JetStreamBus, type Queryable } from '@parley/eventsourcing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Clock } from '@parley/kernel';
import { z } from 'zod';

import { InternalTokens } from '../access/tokens/internal-tokens.js';
import { readServiceKeys } from '../access/tokens/service-keys.js';
import type { Log } from '../logs/log.port.js';
import { RpcCaller, RpcQueries } from '../rpc/caller.js';
import type { FrameSettings } from '../settings/frame-settings.js';
import type { EventMachinery } from '../store/open-service-log.js';
import { ProcessFeeds } from '../store/process-feeds.js';
import type { NatsLink } from './nats-link.js';
import type { NatsSignals } from './nats-signals.js';
import { RpcFeeds } from './rpc-feeds.js';

export type Shared = {
  readonly name: CallerName;
  readonly settings: FrameSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly link: NatsLink;
  readonly signals: NatsSignals;
};

/** Names the running code: a snapshot of another release is ignored. */
export const release = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;

/** How this process signs what it asks of others' feeds, and verifies what it is asked of its own. */
export async function tokensOf({ name, settings, clock }: Shared): Promise<InternalTokens> {
  return new InternalTokens(await readServiceKeys(name, settings.signingKey, settings.trustedKeys), clock);
}

/** What moves events between processes: JetStream, and the owners' feeds for whatever it loses. */
export async function machineryOf(shared: Shared, tokens: InternalTokens): Promise<EventMachinery> {
  const { name, settings, log, link, signals } = shared;
  const caller = new RpcCaller(link.feeds, tokens, settings.rpcTimeoutSeconds * 1000);
  const feeds = new ProcessFeeds(new RpcFeeds(new RpcQueries(caller), name));
  const broker = { jetstream: jetstream(link.connection), manager: await jetstreamManager(link.connection) };
  const onError = (error: unknown) => log.warn('A stream of events could not be read; its owner is asked.', { error });
  return { bus: new JetStreamBus(broker, feeds, { onError }), feeds, signals, release };
}

/** The service's own feed, as its database holds it. */
export const ownFeed = (name: CallerName, worker: Queryable): FeedSource => new DatabaseFeeds({ [name]: worker });

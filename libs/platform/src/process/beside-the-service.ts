import { serviceNames } from '@parley/contracts';
import type pg from 'pg';

import type { InternalTokens } from '../access/tokens/internal-tokens.js';
import { PATIENT_MS, poolOf } from '../store/pool-of.js';
import { roleUrl } from '../store/role-url.js';
import { measureLog } from './log-gauges.js';
import { ownFeed, type Shared } from './process-log.js';
import { runRelay } from './run-relay.js';
import { serveStoredFeed } from './serve-stored-feed.js';

/** Relay, gauges, the door of the feed: none of them needs many connections, and none may wait for the service's. */
const CONNECTIONS = 4;

/** `worker` is the pool as `<service>_worker`; the gateway has none. */
export type Beside = { readonly worker?: pg.Pool; stop(): Promise<void> };

/** What a process runs beside its service so that other processes learn of its events. */
export async function startBeside(shared: Shared, tokens: InternalTokens, replicas: number): Promise<Beside> {
  const { name, settings, clock, log, link, signals } = shared;
  const service = serviceNames.find((own) => own === name);
  if (!service) return { stop: () => Promise.resolve() };
  const url = roleUrl(settings.databaseUrl, { service, kind: 'worker', password: settings.workerPassword });
  const worker = poolOf({ url, size: CONNECTIONS, log, connectMs: PATIENT_MS });
  const feeds = ownFeed(service, worker);
  const door = await serveStoredFeed({ service, transport: link.feeds, tokens, feeds, log });
  const relay = await runRelay({ service, connection: link.connection, worker, feeds, signals, clock, log, replicas });
  const gauges = measureLog({ service, worker, clock, log });
  return {
    worker,
    stop: async () => {
      gauges.stop();
      await relay.stop();
      await door.close();
      await worker.end();
    },
  };
}

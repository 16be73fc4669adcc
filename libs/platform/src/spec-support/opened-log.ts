import type { EventDefinition, EventOf, Recorded } from '@parley/contracts';
import {
  type EffectOfMany,
  logOf,
  migrate,
  PoolConnection,
  PostgresEventStore,
  provisionService,
} from '@parley/eventsourcing';
import pg from 'pg';

import type { BatchReactor, Reactor } from '../reactions/reacts.js';
import type { ServiceDefinition } from '../service/define-service.js';
import { PostgresTenantDatabase } from '../tenancy/postgres-tenant-database.js';
import { MemoryKeyring } from './memory-keyring.js';

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

/** A service's schema, log and tables on a fresh database, for specs. */
export async function openedLog(definition: ServiceDefinition, database: Database) {
  const { name: service, events, readModels, migrations } = definition;
  const passwords = { owner: 'spec', app: 'spec', worker: 'spec', search: 'spec' };
  await provisionService({ service, adminUrl: database.url, passwords });
  await migrate({ service, ownerUrl: database.urlFor(`${service}_owner`, 'spec'), migrations, readModels });
  const url = database.urlFor(`${service}_app`, 'spec');
  const pool = new pg.Pool({ connectionString: url, max: 8, pipeline: true });
  const keyring = new MemoryKeyring();
  const log = logOf({ service, events, readModels, keyring, release: 'spec' });
  const store = new PostgresEventStore(new PoolConnection(pool), log);
  const tables = readModels.map(({ table }) => table);
  const tenants = new PostgresTenantDatabase({ url, schema: service, tables, readers: pool, transactionCount: 8 });
  return {
    keyring,
    store,
    tenants,
    /** Runs a reactor's effect of one batch in one transaction, and again after a lost race, as the consumer does. */
    react: <Definition extends EventDefinition>(
      reactor: Reactor<Definition> | BatchReactor<Definition>,
      ...batch: readonly Recorded<EventOf<Definition>>[]
    ) =>
      untilWon(() =>
        tenants.inTenant({ tenantId: batch[0]?.envelope.tenantId ?? '' }, (em) =>
          effectOf(reactor, batch, { em, events: store.on(em) }),
        ),
      ),
    close: async () => {
      await Promise.all([pool.end(), tenants.close()]);
    },
  };
}

const isLostRace = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505';

async function untilWon(work: () => Promise<void>, left = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (left === 0 || !isLostRace(error)) throw error;
    await untilWon(work, left - 1);
  }
}

async function effectOf<Definition extends EventDefinition>(
  reactor: Reactor<Definition> | BatchReactor<Definition>,
  events: readonly Recorded<EventOf<Definition>>[],
  effect: EffectOfMany,
): Promise<void> {
  const occurrences = events.map((event) => ({ event, position: '' }));
  if ('handleAll' in reactor) return reactor.handleAll(occurrences, effect);
  for (const { event, position } of occurrences) await reactor.handle(event, { ...effect, position });
}

export type OpenedLog = Awaited<ReturnType<typeof openedLog>>;

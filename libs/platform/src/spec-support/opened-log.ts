import type { EventDefinition, EventOf, Recorded } from '@parley/contracts';
import {
  type Effect,
  type EffectOfMany,
  logOf,
  migrate,
  type Occurrence,
  PoolConnection,
  PostgresEventStore,
  provisionService,
} from '@parley/eventsourcing';
import pg from 'pg';

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
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const keyring = new MemoryKeyring();
  const log = logOf({ service, events, readModels, keyring, release: 'spec' });
  const store = new PostgresEventStore(new PoolConnection(pool), log);
  const tables = readModels.map(({ table }) => table);
  const tenants = new PostgresTenantDatabase({ url, schema: service, tables, connectionCount: 8 });
  return {
    keyring,
    store,
    tenants,
    /** Runs a reactor's effect in one transaction, and again after a lost race, as the consumer does. */
    react: <Definition extends EventDefinition>(reactor: Reactor<Definition>, event: Recorded<EventOf<Definition>>) =>
      untilWon(() =>
        tenants.inTenant(event.envelope, (em) => reactor.handle(event, { em, events: store.on(em), position: '' })),
      ),
    /** The same of events that one batch brings. */
    reactToAll: <Definition extends EventDefinition>(
      reactor: BatchReactor<Definition>,
      events: readonly Recorded<EventOf<Definition>>[],
    ) =>
      untilWon(() =>
        tenants.inTenant({ tenantId: events[0]?.envelope.tenantId ?? '' }, (em) =>
          reactor.handleAll(
            events.map((event) => ({ event, position: '' })),
            { em, events: store.on(em) },
          ),
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

type Reactor<Definition extends EventDefinition> = {
  handle(event: Recorded<EventOf<Definition>>, effect: Effect): Promise<void>;
};

type BatchReactor<Definition extends EventDefinition> = {
  handleAll(occurrences: readonly Occurrence<Definition>[], effect: EffectOfMany): Promise<void>;
};

export type OpenedLog = Awaited<ReturnType<typeof openedLog>>;

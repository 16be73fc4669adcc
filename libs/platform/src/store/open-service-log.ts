import { randomUUID } from 'node:crypto';

import { eventsOf } from '@parley/contracts';
import {
  type Bus,
  CachedKeyring,
  CatalogOpener,
  EventCatalog,
  type FeedSignals,
  type Keyring,
  logOf,
  PoolConnection,
  PostgresEventStore,
  readPosition,
  ReadYourWrites,
  Sequencer,
  serviceOf,
} from '@parley/eventsourcing';
import type pg from 'pg';

import { LentMemberships } from '../access/lent-memberships.js';
import { PostgresLending } from '../access/copy/postgres-lending.js';
import { PostgresMemberships } from '../access/copy/postgres-memberships.js';
import { PostgresOrganizationStates } from '../access/copy/postgres-organization-states.js';
import { PostgresSecondFactorRules } from '../access/copy/postgres-second-factor-rules.js';
import { PostgresStaff } from '../access/copy/postgres-staff.js';
import { StaffMemberships } from '../access/staff-memberships.js';
import { RpcKeyring } from '../keys/rpc-keyring.js';
import { RpcCommands, RpcQueries } from '../rpc/caller.js';
import type { ServiceDefinition } from '../service/define-service.js';
import type { SeenPosition, ServiceLog } from '../service/service-log.js';
import type { OpenLogParts } from '../service/start-service.js';
import { PostgresTenantDatabase } from '../tenancy/postgres-tenant-database.js';
import { PostgresTimers } from '../timers/postgres-timers.js';
import { BehindTheLog } from './behind-the-log.js';
import { logOperations } from './log-operations.js';
import { isUp, PATIENT_MS, poolOf, sharesOf } from './pool-of.js';
import type { ProcessFeeds } from './process-feeds.js';
import { roleUrl } from './role-url.js';
import { TracedEventStore } from './traced-event-store.js';

/** What the services of one process share to move events. */
export type EventMachinery = {
  readonly bus: Bus;
  readonly feeds: ProcessFeeds;
  readonly signals: FeedSignals;
  /** Names the running code: a snapshot of another release is ignored. */
  readonly release: string;
};

/** Opens services' logs on PostgreSQL: what a host gives to `startService`. */
export const postgresLogs =
  (machinery: EventMachinery) =>
  (parts: OpenLogParts): Promise<ServiceLog> =>
    Promise.resolve(openServiceLog(parts, machinery));

function openServiceLog(parts: OpenLogParts, machinery: EventMachinery): ServiceLog {
  const { definition, clock, log } = parts;
  const { name: service, readModels } = definition;
  const { signals, feeds } = machinery;
  const pools = poolsOf(parts);
  const { app, worker } = pools;
  const keyring = keyringOf(parts, app);
  const database = databaseOf(parts, pools);
  const sequencer = new Sequencer({ service, database: worker, clock, signals });
  const events = storeOf(parts, { app, keyring, sequencer, release: machinery.release });
  const [memberships, lending] = [new PostgresMemberships(app, service), new PostgresLending(app, service)];
  const rules = {
    organizations: new PostgresOrganizationStates(app, service),
    secondFactors: new PostgresSecondFactorRules(app, service),
  };
  const staff = new PostgresStaff(app, service);
  feeds.add(service, worker);
  const catalog = new EventCatalog([...Object.values(eventsOf).flat(), ...definition.events]);
  const opener = new CatalogOpener(catalog, keyring);
  const opened = { worker, database, events, keyring, memberships, lending, staff, ...rules, sequencer, opener };
  const behind = new BehindTheLog({ ...opened, service, readModels, machinery, log, clock, holder: randomUUID() });
  const reads = new ReadYourWrites(service, worker);
  return {
    ...{ database, keyring, ...rules, guardians: lending },
    memberships: new StaffMemberships(new LentMemberships(memberships, lending), staff, clock),
    events: new TracedEventStore(events),
    timers: new PostgresTimers(database, service),
    operations: logOperations({ service, events, feeds, opener, connection: new PoolConnection(app) }),
    catchUp: (seen) => reads.atLeast({ ...seen, readers: readersOf(definition, seen) }),
    start: (what) => behind.start(what),
    isReady: () => isUp([app, worker]),
    stop: async () => {
      await behind.stop();
      await Promise.all([database.close(), app.end(), worker.end()]);
    },
  };
}

/**
 * Whoever of the service a query on that position must wait for: of its own feed the read models behind the log, of
 * another's the consumers. What reacts to the service's own events serves nobody's query.
 */
function readersOf({ name, readModels }: ServiceDefinition, { position, consumers }: SeenPosition): readonly string[] {
  const { service } = readPosition(position);
  const readers =
    service === name
      ? readModels.filter(({ mode }) => mode === 'runner')
      : consumers.filter((consumer) => serviceOf(consumer) === service);
  return readers.map((reader) => reader.name);
}

type Opened = {
  readonly app: pg.Pool;
  readonly keyring: Keyring;
  readonly sequencer: Sequencer;
  readonly release: string;
};

const storeOf = ({ definition, replays }: OpenLogParts, { app, keyring, sequencer, release }: Opened) =>
  new PostgresEventStore(
    new PoolConnection(app),
    logOf({
      service: definition.name,
      events: definition.events,
      readModels: definition.readModels,
      ...{ keyring, release },
      onAppended: sequencer.appended,
      onReplayed: (context) => replays.note(context),
    }),
  );

const databaseOf = ({ definition }: OpenLogParts, { appUrl, app, transactions }: ReturnType<typeof poolsOf>) =>
  new PostgresTenantDatabase({
    url: appUrl,
    schema: definition.name,
    tables: [...definition.readModels.map(({ table }) => table), ...(definition.tables ?? [])],
    readers: app,
    transactionCount: transactions,
  });

/**
 * Statements by themselves, transactions of requests and effects, and what works behind the log: what holds a
 * connection of one never waits for another of the same.
 */
function poolsOf({ definition: { name: service }, settings, log }: OpenLogParts) {
  const { databaseUrl, appPassword, workerPassword } = settings;
  const { statements, transactions, behind } = sharesOf(settings.connectionCount);
  const appUrl = roleUrl(databaseUrl, { service, kind: 'app', password: appPassword });
  const workerUrl = roleUrl(databaseUrl, { service, kind: 'worker', password: workerPassword });
  const worker = poolOf({ url: workerUrl, size: behind, log, connectMs: PATIENT_MS });
  return { appUrl, app: poolOf({ url: appUrl, size: statements, log, pipeline: true }), worker, transactions };
}

function keyringOf({ definition, caller, clock, ownSettings }: OpenLogParts, app: pg.Pool): CachedKeyring {
  const service = definition.name;
  const asked = () => new RpcKeyring({ commands: new RpcCommands(caller), queries: new RpcQueries(caller), service });
  const own = definition.keyring?.({ connection: new PoolConnection(app), settings: ownSettings });
  return new CachedKeyring(own ?? asked(), clock);
}

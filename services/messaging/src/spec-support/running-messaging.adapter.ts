import { companyEvents, contactEvents } from '@parley/contracts';
import { EmbeddedBus, FeedSignals, Leases, provisionService } from '@parley/eventsourcing';
import type { Clock, CommandContext } from '@parley/kernel';
import {
  defineService,
  generateServiceKeys,
  InProcessTransport,
  type InstallationKeys,
  migrateService,
  postgresLogs,
  ProcessFeeds,
  type RunningService,
  type ServiceDefinition,
  SilentLog,
  startService,
} from '@parley/platform';
import { MemoryKeyring } from '@parley/platform/spec-support';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { v7 } from 'uuid';

import { AccountDirectory } from '../connections/holding/account-directory.port.js';
import { WorkerAccountDirectory } from '../connections/holding/worker-account-directory.worker.js';
import { CrashPoints, NoCrash } from '../crash-points/crash-points.port.js';
import { messagingService } from '../messaging.module.js';
import { MessagingSettings } from '../messaging.settings.js';
import { Telegram } from '../telegram/telegram.port.js';

@Module({})
class NothingModule {}

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

export type Installation = {
  readonly database: Database;
  readonly clock: Clock;
  readonly telegram: Telegram;
};

type Kept = { readonly keyring: MemoryKeyring; readonly keys: InstallationKeys };

/** What survives a process: database and keys. */
export async function installed(on: Installation) {
  const installation = rejoined(on, { keyring: new MemoryKeyring(), keys: await generateServiceKeys() });
  const { database, crm, messaging } = installation;
  for (const definition of [crm, messaging]) {
    await provisionService({ service: definition.name, adminUrl: database.url, passwords });
    await migrateService(definition, database.urlFor(`${definition.name}_owner`, 'owner'));
  }
  return installation;
}

/** The same installation, for another process. */
export function rejoined({ database, clock, telegram }: Installation, { keyring, keys }: Kept) {
  const crm = defineService({
    name: 'crm',
    module: NothingModule,
    events: [...contactEvents, ...companyEvents],
    migrations: [],
    readModels: [],
    keyring: () => keyring,
  });
  const messaging: ServiceDefinition = { ...messagingService, keyring: () => keyring };
  return { database, clock, telegram, keyring, keys, crm, messaging };
}

export type Installed = ReturnType<typeof rejoined>;

const settingsFor = (keys: InstallationKeys, service: 'crm' | 'messaging', databaseUrl: string) => ({
  profile: 'development' as const,
  databaseUrl,
  appPassword: 'app',
  workerPassword: 'worker',
  connectionCount: 6,
  signingKey: keys.signing[service],
  trustedKeys: keys.trusted,
  rpcTimeoutSeconds: 5,
  logLevel: 'silent' as const,
  healthHost: '127.0.0.1',
});

/** In what a process is another than the usual one. */
export type Unusual = {
  readonly crash?: CrashPoints;
  /** That several processes share. */
  readonly transport?: InProcessTransport;
};

/** One process that runs messaging on that installation. */
export async function startMessaging(on: Installed, { crash = new NoCrash(), transport: shared }: Unusual = {}) {
  const { database, clock, telegram, keys } = on;
  const transport = shared ?? new InProcessTransport();
  const [signals, feeds, log] = [new FeedSignals(), new ProcessFeeds(), new SilentLog()];
  const openLog = postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'spec' });
  const worker = new pg.Pool({ connectionString: database.urlFor('messaging_worker', 'worker'), max: 3 });
  worker.on('error', () => undefined);
  const ownSettings = new MessagingSettings({
    telegramSide: telegram.side,
    sideOfNewOrganizations: 'demo',
    historyDepth: 500,
    gapWaitMilliseconds: 100,
    localDataCentre: undefined,
    telegramApiId: 1,
    telegramApiHash: '0'.repeat(32),
  });
  const host = { clock, log, transport, openLog };
  const crm = await startService(on.crm, { ...host, settings: settingsFor(keys, 'crm', database.url) });
  const messaging = await startService(on.messaging, {
    ...host,
    ownSettings,
    settings: settingsFor(keys, 'messaging', database.url),
    providers: [
      { provide: Telegram, useValue: telegram },
      { provide: AccountDirectory, useValue: new WorkerAccountDirectory(worker) },
      { provide: Leases, useValue: new Leases(worker, { schema: 'messaging', clock, milliseconds: 15_000 }) },
      { provide: CrashPoints, useValue: crash },
    ],
  });
  return running({ messaging, feeds, worker }, async () => {
    await messaging.stop();
    await crm.stop();
    await worker.end();
  });
}

type Parts = { readonly messaging: RunningService; readonly feeds: ProcessFeeds; readonly worker: pg.Pool };

function running({ messaging, feeds, worker }: Parts, stop: () => Promise<void>) {
  return { get: messaging.get.bind(messaging), feeds, worker, stop };
}

export type RunningMessaging = Awaited<ReturnType<typeof startMessaging>>;

export const asUser = (tenantId: string, clock: Clock): CommandContext => {
  const commandId = v7();
  const actor = { tenantId, principal: { kind: 'user', id: '018f0000-0000-7000-8000-00000000000a' } } as const;
  return { actor, commandId, correlationId: commandId, causationId: commandId, now: clock.now().toISOString() };
};

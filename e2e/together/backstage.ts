import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EmbeddedBus, FeedSignals, provisionService } from '@parley/eventsourcing';
import { connectorProviders, messagingService, MessagingSettings } from '@parley/messaging';
import {
  type EventMachinery,
  frameSettings,
  generateServiceKeys,
  InProcessTransport,
  type InstallationKeys,
  migrateService,
  type OpenLogParts,
  postgresLogs,
  ProcessFeeds,
  readSettings,
  type RunningService,
  type ServiceDefinition,
  type ServiceLog,
  startService,
} from '@parley/platform';
import type { DataCentre } from '@parley/datacentre';
import { type LoopbackProvider, TelegramWidget } from '@parley/testing';
import type { TestDatabase } from '@parley/testing/servers';
import pg from 'pg';

import { HeardLog } from './heard-log.js';
import { RunningClock } from './running-clock.js';

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

type Surroundings = {
  readonly database: TestDatabase;
  readonly centre: DataCentre;
  /** Of identities. */
  readonly provider: LoopbackProvider;
};

/** Gives a database a service's roles and tables. */
export async function migrated(definition: ServiceDefinition, database: TestDatabase): Promise<void> {
  await provisionService({ service: definition.name, adminUrl: database.url, passwords });
  await migrateService(definition, database.urlFor(`${definition.name}_owner`, 'owner'));
}

/** What the services of one process share, and how each of them is started there. */
export class Backstage {
  readonly clock = new RunningClock();
  readonly transport = new InProcessTransport();
  readonly signals = new FeedSignals();
  readonly log = new HeardLog();
  readonly widget = new TelegramWidget();
  private readonly masterKey = randomBytes(32).toString('base64');
  /** Where exports lie. */
  readonly exports = mkdtempSync(join(tmpdir(), 'parley-exports-'));
  /** Where files lie. */
  readonly files = mkdtempSync(join(tmpdir(), 'parley-files-'));
  private readonly machinery: EventMachinery;
  private readonly running: RunningService[] = [];
  private readonly worker: pg.Pool;
  /** What reads feeds begins when every service stands. */
  private readonly waiting: (() => Promise<void>)[] = [];

  private constructor(readonly on: Surroundings & { readonly keys: InstallationKeys }) {
    const feeds = new ProcessFeeds();
    this.machinery = { feeds, signals: this.signals, bus: new EmbeddedBus(feeds, this.signals), release: 'e2e' };
    this.worker = new pg.Pool({ connectionString: on.database.urlFor('messaging_worker', 'worker'), max: 2 });
    this.worker.on('error', () => undefined);
  }

  static async open(on: Surroundings): Promise<Backstage> {
    return new Backstage({ ...on, keys: await generateServiceKeys() });
  }

  async start(definition: ServiceDefinition): Promise<RunningService> {
    const { name } = definition;
    await migrated(definition, this.on.database);
    const source = { service: name, environment: this.environmentOf(definition) };
    const ownSettings = definition.settings?.read(source);
    const service = await startService(definition, {
      settings: readSettings(frameSettings, source),
      ...(ownSettings && { ownSettings }),
      ...{ clock: this.clock, log: this.log, transport: this.transport },
      openLog: (parts) => this.openLog(parts),
      ...(name === messagingService.name && { providers: this.connector(ownSettings) }),
    });
    this.running.push(service);
    return service;
  }

  async begin(): Promise<void> {
    await Promise.all(this.waiting.splice(0).map((start) => start()));
  }

  async stop(): Promise<void> {
    for (const service of this.running.toReversed()) await service.stop();
    await this.worker.end();
    for (const folder of [this.exports, this.files]) await rm(folder, { recursive: true, force: true });
  }

  private async openLog(parts: OpenLogParts): Promise<ServiceLog> {
    const log = await postgresLogs(this.machinery)(parts);
    const start: ServiceLog['start'] = (behind) => {
      this.waiting.push(() => log.start(behind));
      return Promise.resolve();
    };
    return { ...log, start };
  }

  private connector(settings: unknown) {
    if (!(settings instanceof MessagingSettings)) throw new TypeError('Messaging was started without its settings');
    return connectorProviders({ clock: this.clock, worker: this.worker, settings, appVersion: 'e2e' });
  }

  /** A bot that is set up with the widget; nobody goes to Telegram itself from here. */
  private get telegram() {
    return {
      ...this.on.provider.settings,
      ...{ id: 'telegram', name: 'Telegram', kind: 'telegram' },
      widget: this.widget.settings,
    };
  }

  private environmentOf({ name }: ServiceDefinition): Record<string, string> {
    const { keys, database, centre, provider } = this.on;
    const { port, pathname } = new URL(database.url);
    const caller = Object.entries(keys.signing).find(([service]) => service === name);
    const { addresses, trust } = centre.wiring;
    return {
      PARLEY_DATABASE_URL: `postgres://127.0.0.1:${port}${pathname}`,
      PARLEY_APP_PASSWORD: passwords.app,
      PARLEY_WORKER_PASSWORD: passwords.worker,
      PARLEY_CONNECTION_COUNT: '4',
      PARLEY_SIGNING_KEY: JSON.stringify(caller?.[1]),
      PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
      PARLEY_ACCESS_TOKEN_KEY: JSON.stringify(keys.signing.crm),
      PARLEY_MASTER_KEY: this.masterKey,
      PARLEY_IDENTITY_OIDC_PROVIDERS: JSON.stringify([provider.settings, this.telegram]),
      PARLEY_QUIET_SECONDS: '0.1',
      PARLEY_TELEGRAM_SIDE: 'demo',
      PARLEY_LOCAL_DATA_CENTRE: JSON.stringify({ addresses, trust }),
      PARLEY_IDENTITY_STAFF: JSON.stringify(['askers@example.org', 'sam@example.org']),
      PARLEY_IDENTITY_EXPORT_FOLDER: this.exports,
      PARLEY_FILES_FOLDER: this.files,
      PARLEY_TELEGRAM_API_ID: '1',
      PARLEY_TELEGRAM_API_HASH: '0'.repeat(32),
    };
  }
}

import { EmbeddedBus, FeedSignals } from '@parley/eventsourcing';
import { gatewayService } from '@parley/gateway';
import { connectorProviders, messagingService, MessagingSettings } from '@parley/messaging';
import {
  type EventMachinery,
  frameSettings,
  Hearing,
  InProcessTransport,
  type Log,
  PinoLog,
  postgresLogs,
  ProcessFeeds,
  readSettings,
  roleUrl,
  type RunningService,
  type ServiceDefinition,
  type ServiceHost,
  startService,
  SystemClock,
} from '@parley/platform';
import type { Provider } from '@nestjs/common';
import pg from 'pg';

import { Deferred } from './deferred.js';
import { environmentOf, type Parts } from './environment.js';
import { LogFile } from './log-file.js';

/** All services of one process, and what they share. */
export class Services {
  readonly clock = new SystemClock();
  private readonly hearing = new Hearing(this.clock);
  readonly signals = new FeedSignals();
  private readonly transport = new InProcessTransport();
  private readonly running: RunningService[] = [];
  private readonly pools: pg.Pool[] = [];
  private readonly deferred = new Deferred();
  private readonly release: string;
  private readonly machinery: EventMachinery;
  private readonly logFile: LogFile;

  constructor(
    private readonly parts: Parts,
    { logFile, release }: { readonly logFile: string; readonly release: string },
  ) {
    this.release = release;
    const feeds = new ProcessFeeds();
    const bus = new EmbeddedBus(feeds, this.signals);
    this.machinery = { bus, feeds, signals: this.signals, release };
    this.logFile = new LogFile(logFile);
  }

  async start(definition: ServiceDefinition): Promise<RunningService> {
    const { name } = definition;
    const environment = environmentOf(name, this.parts);
    const ownSettings = definition.settings?.read({ service: name, environment });
    const host: ServiceHost = {
      settings: readSettings(frameSettings, { service: name, environment }),
      ...(ownSettings && { ownSettings }),
      clock: this.clock,
      hearing: this.hearing,
      log: this.logOf(name),
      transport: this.transport,
      ...(name !== gatewayService.name && { openLog: this.deferred.openLog(postgresLogs(this.machinery)) }),
      ...(ownSettings instanceof MessagingSettings && { providers: this.connector(ownSettings) }),
    };
    const service = await startService(definition, host);
    this.running.push(service);
    return service;
  }

  /** Every service stands: what works behind them starts. */
  begin(): Promise<void> {
    return this.deferred.begin();
  }

  /** Messaging's connectors hold the accounts of every organization. */
  private connector(settings: MessagingSettings): readonly Provider[] {
    const { databaseUrl, secrets } = this.parts;
    const url = roleUrl(databaseUrl, {
      service: messagingService.name,
      kind: 'worker',
      password: secrets.roles.worker,
    });
    const worker = new pg.Pool({ connectionString: url, max: 2 });
    // An idle connection that breaks is replaced; what was asked on it fails by itself.
    worker.on('error', () => undefined);
    this.pools.push(worker);
    return connectorProviders({ clock: this.clock, worker, settings, appVersion: this.release });
  }

  logOf(service: string): Log {
    return new PinoLog({ service, level: 'info', to: this.logFile });
  }

  /** The last first: nobody is left without whom it asks. */
  async stop(): Promise<void> {
    for (const service of [...this.running].reverse()) await service.stop();
    for (const pool of this.pools) await pool.end();
    this.logFile.close();
  }
}

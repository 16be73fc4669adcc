import type { FeedSignals } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import type { Provider } from '@nestjs/common';
import type pg from 'pg';

import { SystemClock } from '../clock/system-clock.js';
import { serveHealth } from '../health/serve-health.js';
import type { Log } from '../logs/log.port.js';
import { PinoLog } from '../logs/pino-log.js';
import type { ServiceDefinition } from '../service/define-service.js';
import { startService, type RunningService } from '../service/start-service.js';
import type { FrameSettings } from '../settings/frame-settings.js';
import { readSettings, SettingsError, type SettingsSource } from '../settings/read-settings.js';
import { postgresLogs } from '../store/open-service-log.js';
import { startBeside } from './beside-the-service.js';
import { Ending } from './ending.js';
import { endOnSurprise, sayWhy } from './last-words.js';
import { linkToNats } from './nats-link.js';
import { NatsSignals } from './nats-signals.js';
import { machineryOf, release, tokensOf, type Shared } from './process-log.js';
import { ownsLog, settingsOfProcess, type ProcessSettings } from './process-settings.js';
import { passProductionGate } from './production-gate.js';
import { RunningProcess } from './running-process.js';

/** A service that runs, as what stands before it in the same process sees it. */
export type Started = {
  readonly service: RunningService;
  readonly settings: FrameSettings;
  /** The instance of the service's own settings class. */
  readonly ownSettings: object | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells when any service's feed has grown. */
  readonly signals: FeedSignals;
};

/** What a process lends to whoever makes providers for its service. */
export type Lent = {
  readonly ownSettings: object | undefined;
  readonly clock: Clock;
  /** As `<service>_worker`: sees every organization. */
  readonly worker: pg.Pool;
  readonly release: string;
};

/** What one service's process has besides what all have. */
export type ServiceProcess = {
  /** Ports that are made outside the service's module, on what the process lends. */
  readonly providers?: (lent: Lent) => readonly Provider[];
  /** What the service refuses in production, by its own settings: a sentence each. */
  readonly refuses?: (ownSettings: object | undefined) => readonly string[];
  /** Opens what stands before the service, such as the gateway's door; ended before it. */
  readonly open?: (started: Started) => Promise<{ stop(): Promise<void> } | undefined>;
};

/**
 * Runs one service as a process of its own, over NATS and PostgreSQL, until it is told to end: settings from the
 * environment, or from the file that `PARLEY_SETTINGS_FILE` names. Ends with 0 when told to, with 1 and a sentence in
 * the log where it can't go on.
 */
export async function runService(definition: ServiceDefinition, own: ServiceProcess = {}): Promise<void> {
  const log = new PinoLog({ service: definition.name, level: levelOf(definition.name) });
  const running = new RunningProcess(log);
  const ending = new Ending(running, log);
  endOnSurprise(log, (code) => process.exit(code));
  try {
    const read = settingsFor(definition);
    ending.listen(read.settings.stopSeconds);
    const durability = await passProductionGate({
      definition,
      settings: read.settings,
      own: read.settings.profile === 'production' ? (own.refuses?.(read.ownSettings) ?? []) : [],
    });
    await begin({ definition, own, log, running, ...read });
    log.info('The service is ready.', ownsLog(definition.name) ? { durability } : {});
  } catch (error) {
    sayWhy(log, error);
    await ending.end(1);
  }
}

type Read = { readonly settings: FrameSettings & ProcessSettings; readonly ownSettings: object | undefined };

function settingsFor(definition: ServiceDefinition): Read {
  const { name } = definition;
  const environment = process.env;
  const file = environment[`PARLEY_${name.toUpperCase()}_SETTINGS_FILE`] ?? environment['PARLEY_SETTINGS_FILE'];
  const source: SettingsSource = { service: name, environment, ...(file && { file }) };
  const settings = readSettings(settingsOfProcess(name), source);
  if (!settings.natsUrl)
    throw new SettingsError('A service alone in its process meets the others over NATS: set PARLEY_NATS_URL.');
  return { settings, ownSettings: definition.settings?.read(source) };
}

type Beginning = Read & {
  readonly definition: ServiceDefinition;
  readonly own: ServiceProcess;
  readonly log: Log;
  readonly running: RunningProcess;
};

async function begin(parts: Beginning): Promise<void> {
  const { definition, own, log, running, settings, ownSettings } = parts;
  const { name } = definition;
  const parties: Record<string, () => Promise<boolean>> = {};
  await beginTelemetry(parts, parties);
  const link = await linkToNats({ url: settings.natsUrl ?? '', service: name, password: settings.natsPassword });
  running.began('nats', () => link.close());
  parties['nats'] = () => Promise.resolve(link.isUp());

  const clock = new SystemClock();
  const signals = new NatsSignals(link.connection, name);
  const service = await beginService(parts, { name, settings, clock, log, link, signals });
  running.began('service', () => service.stop());
  parties['service'] = () => service.isReady();
  const door = await own.open?.({ service, settings, ownSettings, clock, log, signals });
  if (door) running.began('door', () => door.stop());
  running.complete();
}

async function beginService(parts: Beginning, shared: Shared): Promise<RunningService> {
  const { definition, own, running, settings, ownSettings } = parts;
  const { clock, log, link } = shared;
  const tokens = await tokensOf(shared);
  const beside = await startBeside(shared, tokens, settings.natsReplicas);
  running.began('relay', () => beside.stop());
  const { worker } = beside;
  return startService(definition, {
    ...{ settings, clock, log, transport: link.rpc },
    ...(ownSettings && { ownSettings }),
    ...(worker && { providers: own.providers?.({ ownSettings, clock, worker, release }) ?? [] }),
    ...(ownsLog(definition.name) && { openLog: postgresLogs(await machineryOf(shared, tokens)) }),
  });
}

type Parties = Readonly<Record<string, () => Promise<boolean>>>;

async function beginTelemetry({ definition, settings, running }: Beginning, parties: Parties): Promise<void> {
  const { tracesUrl, healthHost: host, healthPort: port } = settings;
  // Loaded here: where all services run in one process nobody reads what it measures, and it takes long to load.
  const { startTelemetry } = await import('../telemetry/start-telemetry.js');
  const telemetry = startTelemetry({ process: definition.name, ...(tracesUrl && { tracesUrl }) });
  running.began('telemetry', () => telemetry.stop());
  if (port === undefined) return;
  const readiness = async () => {
    const parts = Object.entries(parties).map(async ([part, isReady]) => [part, await isReady()] as const);
    const all = [...(await Promise.all(parts)), ['process', running.isComplete] as const];
    return Object.fromEntries(all.map(([part, isReady]) => [part, isReady ? 'ready' : 'not ready'] as const));
  };
  const health = await serveHealth({ host, port, metrics: telemetry.metrics, readiness });
  running.began('health', () => health.close());
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** What the log leaves out is known before the settings are, since it must say what is wrong with them. */
function levelOf(name: string): (typeof levels)[number] {
  const wanted = process.env[`PARLEY_${name.toUpperCase()}_LOG_LEVEL`] ?? process.env['PARLEY_LOG_LEVEL'];
  return levels.find((level) => level === wanted) ?? 'info';
}

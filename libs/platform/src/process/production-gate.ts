import type { FrameSettings } from '../settings/frame-settings.js';
import { natsProblems, readNatsMonitoring } from './nats-gate.js';
import { ownsLog, type ProcessSettings } from './process-settings.js';
import type { ServiceDefinition } from '../service/define-service.js';

/** A process was told to be production on something that could lose or show data. */
export class NotForProduction extends Error {
  override readonly name = 'NotForProduction';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Gate = {
  readonly definition: ServiceDefinition;
  readonly settings: FrameSettings & ProcessSettings;
  /** What the service itself refuses, such as a local data centre. */
  readonly own: readonly string[];
};

/** What an event that NATS has acknowledged is: kept on several disks, or merely on its way; PostgreSQL keeps it anyhow. */
export type Durability = 'on-disk' | 'transport-only';

/** @throws NotForProduction with one sentence for each thing that must not be, and its remedy */
export async function passProductionGate({ definition, settings, own }: Gate): Promise<Durability> {
  const ofBroker = await brokerProblems(definition, settings);
  if (settings.profile !== 'production') return ofBroker.length === 0 ? 'on-disk' : 'transport-only';
  const problems = [...own, ...keyProblems(definition, settings), ...ofBroker];
  if (problems.length > 0) throw new NotForProduction(problems);
  return 'on-disk';
}

function keyProblems({ name }: ServiceDefinition, { trustedKeys, natsPassword, signingKey }: Gate['settings']) {
  const published = trustedKeys[name]?.some(({ x }) => x === signingKey.x) ?? false;
  return [
    ...(published
      ? []
      : [`The public key of ${name} is not among PARLEY_TRUSTED_KEYS: make both with parley keys new.`]),
    ...(natsPassword ? [] : [`${name} has no password at NATS: set PARLEY_NATS_PASSWORD, as parley keys new made it.`]),
  ];
}

async function brokerProblems({ name }: ServiceDefinition, settings: Gate['settings']): Promise<readonly string[]> {
  const { natsUrl, natsMonitoringUrl, natsReplicas } = settings;
  if (!natsUrl) return ['There is no NATS to publish on: set PARLEY_NATS_URL.'];
  if (!ownsLog(name)) return [];
  if (!natsMonitoringUrl)
    return ["What NATS promises can't be checked: set PARLEY_NATS_MONITORING_URL, such as http://nats:8222."];
  const monitoring = await readNatsMonitoring(natsMonitoringUrl).catch(() => undefined);
  if (!monitoring)
    return [`NATS' monitoring address ${natsMonitoringUrl} does not answer: start NATS with http: 8222.`];
  return natsProblems(monitoring, { service: name, replicas: natsReplicas });
}

import { type ServiceName } from '@parley/contracts';
import { frameSettings, processSettings, readSettings, setting } from '@parley/platform';
import { z } from 'zod';

import { type Environment, type Installed, installedIn, namesDatabase, type Where } from '../installed/installed.js';
import { servicesAsked } from '../installed/service-database.js';
import { Problem } from '../problem.js';
import { databaseFindings } from './database.js';
import { exportFolderFinding } from './export-folder.js';
import { bad, type Finding, renderFinding } from './finding.js';
import { type Look, lookAt } from './look.js';
import { machineFindings, node } from './machine.js';
import { mailServerFinding } from './mail-server.js';
import { masterKey } from './master-key.js';
import { modelFinding } from './model.js';
import { natsFindings } from './nats.js';
import { qdrantFinding, redisFinding } from './stores.js';

export type DoctorOptions = Where & { readonly isJson: boolean };

/** Looks at everything Parley stands on; a line for each, with a remedy where it failed, and exit code 1 then. */
export async function doctor({ isJson, ...where }: DoctorOptions): Promise<void> {
  let isWell = true;
  for await (const finding of findings(where)) {
    process.stdout.write(`${isJson ? JSON.stringify(finding) : renderFinding(finding)}\n`);
    isWell &&= finding.isGood;
  }
  if (!isWell) process.exitCode = 1;
}

/** In the order in which one thing stands on another. */
export async function* findings(where: Where): AsyncGenerator<Finding> {
  const { folder, environment } = where;
  yield node();
  const isConfigured = namesDatabase(environment);
  if (!isConfigured) yield* machineFindings(folder);
  const installed = installedOrNot(where);
  if (installed) yield* databases(installed);
  if (installed) yield* outside(installed);
  if (isConfigured) yield* stores(environment);
}

/** What does not run has said so already. */
function installedOrNot(where: Where): Installed | undefined {
  try {
    return installedIn(where);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function* databases(installed: Installed): AsyncGenerator<Finding> {
  const { services, untold } = servicesAsked(installed, undefined);
  const looks: Look[] = [];
  for (const service of services) {
    const look = await lookAt(installed, service).catch((error: unknown) => failed(service, error));
    if ('what' in look) yield look;
    else looks.push(look);
  }
  yield* databaseFindings(looks);
  for (const missing of untold)
    yield bad('Settings', missing.replace(/\.$/, ''), 'Set it to have that service checked.');
  if (looks.some(({ service }) => service === 'identity')) yield await masterKey(installed);
}

/** What stands elsewhere, of those services that were told of here. */
async function* outside(installed: Installed): AsyncGenerator<Finding> {
  const { services } = servicesAsked(installed, undefined);
  if (services.includes('agents')) yield await modelFinding(installed.environmentOf('agents'));
  if (!services.includes('identity')) return;
  const environment = installed.environmentOf('identity');
  yield await mailServerFinding(environment);
  yield exportFolderFinding(environment);
}

function failed(service: ServiceName, error: unknown): Finding {
  if (!(error instanceof Problem)) throw error;
  const [found = '', remedy = ''] = error.message.split(': ');
  return bad(`Database of ${service}`, found, `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`);
}

const { natsUrl, profile } = frameSettings;
const { natsMonitoringUrl, natsReplicas } = processSettings;
const shape = {
  ...{ natsUrl, profile, natsMonitoringUrl, natsReplicas },
  redisUrl: setting(z.string().optional(), 'Redis.'),
} as const;
const qdrantShape = {
  qdrantUrl: setting(z.string().optional(), 'Qdrant.'),
  qdrantKey: setting(z.string().optional(), 'Its key.'),
} as const;

async function* stores(environment: Environment): AsyncGenerator<Finding> {
  const { redisUrl, ...nats } = readSettings(shape, { service: 'gateway', environment });
  const { qdrantUrl: url, qdrantKey: key } = readSettings(qdrantShape, { service: 'agents', environment });
  yield* await natsFindings(nats);
  if (redisUrl) yield await redisFinding(redisUrl);
  if (url) yield await qdrantFinding({ url, key });
}

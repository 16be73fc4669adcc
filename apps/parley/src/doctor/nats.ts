import { serviceNames } from '@parley/contracts';
import { natsProblems, readNatsMonitoring } from '@parley/platform';
import { once } from 'node:events';
import { connect } from 'node:net';
import { z } from 'zod';

import { bad, type Finding, good } from './finding.js';

const what = 'NATS';
const PATIENCE_MS = 3000;
const LEAST = { major: 2, minor: 9 } as const;

const greeting = z.object({ version: z.string(), jetstream: z.boolean().optional() });

const chunks = z.tuple([z.instanceof(Uint8Array)]);

export type NatsSettings = {
  readonly natsUrl?: string | undefined;
  readonly natsMonitoringUrl?: string | undefined;
  readonly natsReplicas: number;
  readonly profile: 'development' | 'production';
};

/** What stands behind NATS' address; nothing where everything runs in one process. */
export async function natsFindings(settings: NatsSettings): Promise<readonly Finding[]> {
  const { natsUrl } = settings;
  if (!natsUrl) return [];
  const servers = await Promise.all(natsUrl.split(',').map((server) => serverFinding(server.trim())));
  return [...servers, await jetstream(settings)];
}

async function serverFinding(url: string): Promise<Finding> {
  try {
    const { version, jetstream } = await greeted(url);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor))
      return bad(what, `${version} is too old`, `Update it to ${LEAST.major}.${LEAST.minor} or later.`);
    if (jetstream !== true)
      return bad(what, `${version} without JetStream`, 'Start it with a jetstream block in its configuration.');
    return good(what, `${version} with JetStream`);
  } catch {
    return bad(what, `nobody answers at ${hostOf(url)}`, 'Start nats-server, or correct PARLEY_NATS_URL.');
  }
}

/** An address may hold a password. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** A server says who it is before anybody signs in. */
async function greeted(url: string) {
  const { hostname, port } = new URL(url.includes('//') ? url : `nats://${url}`);
  const socket = connect(Number(port || 4222), hostname);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('NATS is silent')));
  try {
    const [received] = chunks.parse(await once(socket, 'data'));
    const [first = ''] = Buffer.from(received).toString().split('\r\n');
    return greeting.parse(JSON.parse(first.replace(/^INFO /, '')));
  } finally {
    socket.destroy();
  }
}

async function jetstream({ natsMonitoringUrl, natsReplicas, profile }: NatsSettings): Promise<Finding> {
  const durable = 'Durability';
  const isProduction = profile === 'production';
  if (!natsMonitoringUrl) {
    const remedy = 'Set PARLEY_NATS_MONITORING_URL, such as http://nats:8222.';
    return isProduction ? bad(durable, 'can not be seen', remedy) : good(durable, 'not asked: no monitoring address');
  }
  const monitoring = await readNatsMonitoring(natsMonitoringUrl).catch(() => undefined);
  if (!monitoring)
    return bad(
      durable,
      `nobody answers at ${natsMonitoringUrl}`,
      'Start NATS with http: 8222, or correct the address.',
    );
  const promised = serviceNames.flatMap((service) => natsProblems(monitoring, { service, replicas: natsReplicas }));
  const problems = [...new Set(promised)];
  if (problems.length === 0) return good(durable, 'each event on three servers, each publish on disk');
  if (!isProduction) return good(durable, `enough for development (production: ${problems.length} things to mend)`);
  const [first = '', ...rest] = problems;
  return bad(durable, first.replace(/\.$/, ''), rest.join(' '));
}

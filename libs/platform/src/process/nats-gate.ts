import { z } from 'zod';

/** The oldest server that can sync each publish to disk. */
const LEAST = { major: 2, minor: 10 } as const;

/** The least number of servers that keep each event. */
const LEAST_REPLICAS = 3;

const stream = z.object({ name: z.string(), config: z.object({ num_replicas: z.int() }).optional() });

/** What `/varz` and `/jsz?config=1&streams=1` answer, as far as it matters here; the same for 2.9 and 2.12. */
export const natsMonitoring = z.object({
  varz: z.object({ version: z.string() }),
  jsz: z.object({
    config: z.object({ sync_always: z.boolean().optional() }).optional(),
    meta_cluster: z.object({ cluster_size: z.int() }).optional(),
    account_details: z.array(z.object({ stream_detail: z.array(stream).nullish() })).nullish(),
  }),
});

export type NatsMonitoring = z.infer<typeof natsMonitoring>;

export type NatsPromise = { readonly service: string; readonly replicas: number };

/** What NATS does not promise of what production needs: one sentence each, with the remedy. */
export function natsProblems(answered: NatsMonitoring, { service, replicas }: NatsPromise): readonly string[] {
  const { varz, jsz } = answered;
  const servers = jsz.meta_cluster?.cluster_size ?? 1;
  const own = replicasOf(`EVT_${service}`, answered);
  return [
    ...when(
      isTooOld(varz.version),
      `NATS ${varz.version} can't sync each publish to disk: update it to ${LEAST.major}.${LEAST.minor} or later.`,
    ),
    ...syncProblems(jsz.config),
    ...when(
      servers < LEAST_REPLICAS,
      `NATS has ${servers} server of the ${LEAST_REPLICAS} it needs: start the others.`,
    ),
    ...when(
      replicas < LEAST_REPLICAS,
      `natsReplicas is ${replicas}: set PARLEY_NATS_REPLICAS to ${LEAST_REPLICAS} or more.`,
    ),
    ...when(
      own < LEAST_REPLICAS,
      `The stream EVT_${service} is kept ${own} times: raise its replicas to ${LEAST_REPLICAS}.`,
    ),
  ];
}

const when = (isSo: boolean, problem: string): readonly string[] => (isSo ? [problem] : []);

function syncProblems(config: NatsMonitoring['jsz']['config']): readonly string[] {
  if (!config) return ['NATS runs without JetStream: start it with a jetstream block in its configuration.'];
  const problem = 'NATS acknowledges before an event is on disk: set sync_interval: always in its jetstream block.';
  return when(config.sync_always !== true, problem);
}

/** How often a stream is kept; a stream that isn't there yet will be made as the settings say. */
function replicasOf(stream: string, { jsz }: NatsMonitoring): number {
  const streams = jsz.account_details?.flatMap(({ stream_detail }) => stream_detail ?? []) ?? [];
  return streams.find(({ name }) => name === stream)?.config?.num_replicas ?? LEAST_REPLICAS;
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < LEAST.major || (major === LEAST.major && minor < LEAST.minor);
}

/** Asks the monitoring address. @throws Error where it does not answer like NATS */
export async function readNatsMonitoring(url: string): Promise<NatsMonitoring> {
  const [varz, jsz] = await Promise.all(['/varz', '/jsz?config=1&streams=1'].map((path) => asked(new URL(path, url))));
  return natsMonitoring.parse({ varz, jsz });
}

async function asked(url: URL): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  return response.json();
}

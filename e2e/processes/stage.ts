import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import {
  createDatabase,
  freePort,
  type PostgresCluster,
  restartableRedis,
  type Server,
  startCluster,
  type TestDatabase,
} from '@parley/testing/servers';

import type { Manifest } from '../deployment/manifest.js';
import { render } from '../deployment/render.js';
import { configMapsOf, containersOf, cpuOf, environmentOf, type Container } from './containers.js';
import { Entry, root, run, type Variables } from './entries.js';
import { DeployedNats } from './nats-server.js';

type Parts = {
  readonly cluster: PostgresCluster;
  readonly database: TestDatabase;
  readonly nats: DeployedNats;
  readonly redis: Server;
  readonly keys: ReadonlyMap<string, Variables>;
};

/** A service of the deployment as a process of this machine. */
export type Placed = { readonly name: string; readonly entry: Entry; readonly healthUrl: string };

/** PostgreSQL, NATS, Redis and the keys of an installation, and its containers as plain processes from the rendered manifests. */
export class Stage {
  readonly manifests: readonly Manifest[] = render(join(root, 'deploy/k8s/overlays/single'));
  private readonly entries: Entry[] = [];

  private constructor(readonly parts: Parts) {}

  /** @throws Unavailable where there is no NATS or no Redis */
  static async open(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-keys-'));
    await run({ name: 'keys', command: [...cli, 'keys', 'new', '--folder', folder], environment: {} });
    const keys = variablesIn(folder);
    rmSync(folder, { recursive: true });
    const nats = await DeployedNats.start(keys.get('nats') ?? {});
    const [redis, cluster] = await Promise.all([restartableRedis(), startCluster()]);
    return new Stage({ nats, redis, cluster, database: await createDatabase(cluster.address), keys });
  }

  get services(): readonly Container[] {
    return containersOf(this.manifests, 'Deployment');
  }

  /** Runs the migration as its Job does. */
  async migrate(): Promise<readonly string[]> {
    const [job] = containersOf(this.manifests, 'Job');
    if (!job) throw new Error('There is no migration among the manifests');
    const { database } = this.parts;
    const environment = { ...this.environmentOf(job), PARLEY_ADMIN_URL: database.url };
    return run({ name: 'migration', command: job.command, environment });
  }

  /** Starts a container's command with its environment; `own` are variables that a host would add. */
  async place(container: Container, own: Variables = {}): Promise<Placed> {
    const port = await freePort();
    const environment = {
      ...this.environmentOf(container),
      PARLEY_HEALTH_HOST: '127.0.0.1',
      PARLEY_HEALTH_PORT: String(port),
      ...own,
    };
    const entry = new Entry({ name: container.of, command: container.command, environment });
    this.entries.push(entry);
    entry.start();
    setPriority(entry.pid, this.nicenessOf(container));
    return { name: container.of, entry, healthUrl: `http://127.0.0.1:${port}` };
  }

  /** @throws with the last words of a process that ended, or that is not ready in two minutes of a busy machine */
  async ready({ entry, name, healthUrl }: Placed): Promise<void> {
    const giveUpAt = performance.now() + LONGEST_START_MS;
    while (!(await isReady(healthUrl))) {
      if (!entry.isRunning || performance.now() > giveUpAt) throw new Error(`${name} did not get ready\n${entry.said}`);
      await pause(50);
    }
  }

  /** Everything that the processes have said. */
  get output(): readonly string[] {
    return this.entries.flatMap(({ lines }) => lines);
  }

  /** Where data comes to lie: the data folder of PostgreSQL, written out first, and the store of NATS. */
  async folders(): Promise<{ readonly data: string; readonly broker: string }> {
    const { database, nats } = this.parts;
    await database.query('checkpoint');
    const [row] = await database.query<{ data_directory: string }>('show data_directory');
    return { data: row?.data_directory ?? '', broker: nats.store };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.entries.map((entry) => entry.kill()));
    await this.parts.nats.stop();
    await this.parts.redis[Symbol.asyncDispose]();
    await this.parts.cluster[Symbol.asyncDispose]();
  }

  /** Kubernetes weighs containers by what they request; a plain process gives way by levels of a quarter each. */
  private nicenessOf(container: Container): number {
    const most = Math.max(...this.services.map(cpuOf));
    return Math.min(19, Math.round(Math.log(most / Math.max(1, cpuOf(container))) / Math.log(1.25)));
  }

  /** What the manifests say, with the addresses of this machine in the places of theirs. */
  private environmentOf(container: Container): Variables {
    const { keys, database, nats, redis } = this.parts;
    const secrets = [...keys].map(([name, variables]) => [`parley-${name}`, variables] as const);
    const told = environmentOf(container, new Map([...configMapsOf(this.manifests), ...secrets]));
    const { port, pathname } = new URL(database.url);
    const here: Variables = {
      PARLEY_DATABASE_URL: `postgres://127.0.0.1:${port}${pathname}`,
      PARLEY_NATS_URL: nats.url,
      PARLEY_NATS_MONITORING_URL: nats.monitoringUrl,
      PARLEY_REDIS_URL: redis.url,
      // No Qdrant stands here: the memory is searched in PostgreSQL then.
      PARLEY_AGENTS_QDRANT_URL: '',
    };
    return { ...told, ...Object.fromEntries(Object.entries(here).filter(([name]) => name in told)) };
  }
}

const LONGEST_START_MS = 120_000;

const isReady = (healthUrl: string): Promise<boolean> =>
  fetch(`${healthUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

const cli = ['node', '--enable-source-maps', 'apps/parley/dist/cli.js'];

const variablesIn = (folder: string): ReadonlyMap<string, Variables> =>
  new Map(
    readdirSync(folder).map((file) => [
      basename(file, '.env'),
      Object.fromEntries(
        readFileSync(join(folder, file), 'utf8')
          .trim()
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      ),
    ]),
  );

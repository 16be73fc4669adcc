import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, Unavailable } from '@parley/testing/servers';

import { allInOne, measured, type Parley, type Variables } from './parley.js';

type Container = { readonly of: string };
type Placed = { readonly entry: { readonly pid: number } };

/** The part of the journeys' stage that is needed here: containers of the deployment as plain processes, over NATS. */
type Stage = AsyncDisposable & {
  readonly services: readonly Container[];
  readonly parts: { readonly database: { readonly url: string } };
  migrate(): Promise<unknown>;
  place(container: Container, own: Variables): Promise<Placed>;
  ready(placed: Placed): Promise<void>;
};

type Stages = { readonly Stage: { open(): Promise<Stage> } };

const owner = { email: 'owner@parley.local', password: 'one long enough to sign in', name: 'Olga' };

/** Every service in a process of its own, as deployed, over JetStream; all in one where there is no NATS. */
export async function separateProcesses(environment: Variables): Promise<Parley> {
  const built = new URL('../../../e2e/dist/processes/stage.js', import.meta.url).href;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- built beside us, and no package of its own
  const { Stage }: Stages = await import(built);
  try {
    return await placed(await Stage.open(), environment);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.info(`There is no NATS here (${error.message}): all in one process over the embedded bus instead`);
    return allInOne(environment);
  }
}

async function placed(stage: Stage, environment: Variables): Promise<Parley> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const port = await freePort();
  await stage.migrate();
  const own: Variables = {
    ...environment,
    ...measured(folder),
    PARLEY_IDENTITY_FIRST_OWNER: JSON.stringify({ ...owner, organizationName: 'North Light Windows' }),
    PARLEY_GATEWAY_HOST: '127.0.0.1',
    PARLEY_GATEWAY_PORT: String(port),
  };
  const services = await Promise.all(
    stage.services.map(async (container) => {
      const one = await stage.place(container, own);
      await stage.ready(one);
      return { pid: one.entry.pid, name: container.of };
    }),
  );
  return {
    ...{ folder, url: `http://127.0.0.1:${port}`, credentials: owner },
    ...{ transport: 'JetStream, a process per service', databaseUrl: stage.parts.database.url },
    ...{ pids: services.map(({ pid }) => pid), names: services.map(({ name }) => name) },
    stop: async () => {
      await stage[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../servers/free-port.js';
import { ServerProcess } from '../servers/server-process.js';
import { Unavailable } from '../servers/unavailable.js';
import { type Image, inContainer } from './container.js';
import { type DebianPackage, fromDebian } from './debian-package.js';
import { type Program, onPath } from './find-program.js';
import type { Backend, Server } from './server.js';

/** What has to be known about one kind of server to find it anywhere. */
export type Kind = {
  readonly name: string;
  readonly variable: string;
  readonly scheme: string;
  readonly port: number;
  readonly args: (port: number, folder: string) => readonly string[];
  /** Whether what listens there is that server, with all that we need of it. */
  readonly answers: (port: number) => Promise<boolean>;
  readonly image: Image;
  readonly debian: DebianPackage;
};

type Attempt<Found> = { readonly where: string; readonly find: () => Promise<Found> };

const first = async <Found>(name: string, attempts: readonly Attempt<Found>[]): Promise<Found> => {
  const failures: string[] = [];
  for (const { where, find } of attempts) {
    try {
      return await find();
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(`${where}: ${reason ?? ''}`);
    }
  }
  throw new Unavailable(name, failures);
};

/** A server of one's own: from the PATH, a container, or the distribution's package. */
export const ownServer = (kind: Kind): Promise<Server> => first(kind.name, ownAttempts(kind));

/** Any server: one that the environment names or that listens on the usual port, else one of one's own. */
export const anyServer = (kind: Kind): Promise<Backend> =>
  first<Backend>(kind.name, [
    { where: kind.variable, find: () => named(kind) },
    { where: `127.0.0.1:${kind.port}`, find: () => usual(kind) },
    ...ownAttempts(kind),
  ]);

const ownAttempts = (kind: Kind): readonly Attempt<Server>[] => [
  { where: 'the PATH', find: () => spawned(kind, onPath(kind.name)) },
  { where: 'Docker', find: () => inContainer(kind.image, kind.scheme) },
  { where: "the distribution's package", find: async () => spawned(kind, await fromDebian(kind.debian)) },
];

const borrowed = (url: string, from: string): Backend => ({
  url,
  from,
  [Symbol.asyncDispose]: () => Promise.resolve(),
});

const named = ({ variable }: Kind): Promise<Backend> => {
  const url = process.env[variable];
  return url ? Promise.resolve(borrowed(url, variable)) : Promise.reject(new Error('not set'));
};

const usual = async ({ answers, port, scheme }: Kind): Promise<Backend> => {
  if (!(await answers(port))) throw new Error('nothing there that serves');
  return borrowed(`${scheme}://127.0.0.1:${port}`, 'its usual port');
};

const spawned = async (kind: Kind, program: Program | undefined): Promise<Server> => {
  if (program === undefined) throw new Error('not there');
  const folder = await mkdtemp(join(tmpdir(), `parley-${kind.name}-`));
  const port = await freePort();
  const server = new ServerProcess({
    name: kind.name,
    command: program.path,
    args: kind.args(port, folder),
    isReady: () => kind.answers(port),
    folder,
    ...(program.env && { env: program.env }),
  });
  await server.start();
  return {
    url: `${kind.scheme}://127.0.0.1:${port}`,
    from: program.from,
    start: () => server.start(),
    kill: () => server.kill(),
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

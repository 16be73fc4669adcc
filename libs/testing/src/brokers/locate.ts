import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../servers/free-port.js';
import { ServerProcess } from '../servers/server-process.js';
import { Unavailable } from '../servers/unavailable.js';
import { type Image, inContainer } from './container.js';
import { type DebianPackage, fromDebian } from './debian-package.js';
import { type Program, onPath } from './find-program.js';
import type { Server } from './server.js';

/** What has to be known about one kind of server to find it anywhere. */
export type Kind = {
  readonly name: string;
  readonly scheme: string;
  readonly args: (port: number, folder: string) => readonly string[];
  /** Whether what listens there is that server, with all that we need of it. */
  readonly answers: (port: number) => Promise<boolean>;
  readonly image: Image;
  readonly debian: DebianPackage;
};

type Attempt = { readonly where: string; readonly find: () => Promise<Server> };

/** A server of one's own: from the PATH, a container, or the distribution's package. @throws Unavailable */
export async function ownServer(kind: Kind): Promise<Server> {
  const failures: string[] = [];
  for (const { where, find } of attemptsFor(kind)) {
    try {
      return await find();
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(`${where}: ${reason ?? ''}`);
    }
  }
  throw new Unavailable(kind.name, failures);
}

const attemptsFor = (kind: Kind): readonly Attempt[] => [
  { where: 'the PATH', find: () => spawned(kind, onPath(kind.name)) },
  { where: 'Docker', find: () => inContainer(kind.image, kind.scheme) },
  { where: "the distribution's package", find: async () => spawned(kind, await fromDebian(kind.debian)) },
];

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
    start: () => server.start(),
    kill: () => server.kill(),
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

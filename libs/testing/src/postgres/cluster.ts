import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import pg from 'pg';

import { freePort } from '../servers/free-port.js';
import { ServerProcess } from '../servers/server-process.js';
import { type Binaries, binaries, openFolder } from './binaries.js';
import { type Owner, serverOwner } from './owner.js';

const superuser = 'postgres';

/** How to reach a cluster as its superuser: plain data, so that it can cross into the test's process. */
export type ClusterAddress = {
  readonly port: number;
  readonly user: string;
  readonly password: string;
};

export type ClusterOptions = {
  /** Server settings on top of the defaults, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
};

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '128MB',
  timezone: 'UTC',
};

/** A PostgreSQL cluster of one's own: it can be killed and started again on the same folder and port. */
export class PostgresCluster {
  readonly #process: ServerProcess;

  constructor(
    readonly address: ClusterAddress,
    private readonly folder: string,
    setup: { readonly programs: Binaries; readonly owner: Owner | undefined; readonly options: ClusterOptions },
  ) {
    const settings = { ...defaults, ...setup.options.settings, port: String(address.port) };
    this.dispose = setup.programs.dispose;
    this.#process = new ServerProcess({
      name: 'PostgreSQL',
      command: setup.programs.postgres,
      args: [
        '-D',
        join(folder, 'data'),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      stopSignal: 'SIGINT',
      isReady: () => answers(address),
      folder,
      ...(setup.owner && { owner: setup.owner }),
    });
  }

  private readonly dispose: () => void;

  start(): Promise<void> {
    return this.#process.start();
  }

  /** `kill -9` of every PostgreSQL process. */
  kill(): Promise<void> {
    return this.#process.kill();
  }

  /** Fast shutdown; the folder stays. */
  stop(): Promise<void> {
    return this.#process.stop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
    this.dispose();
  }
}

const answers = async ({ port, user, password }: ClusterAddress): Promise<boolean> => {
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

/** Starts PostgreSQL from its npm package in a temporary folder, as root or as an ordinary user. */
export const startCluster = async (options: ClusterOptions = {}): Promise<PostgresCluster> => {
  const owner = serverOwner();
  const programs = binaries(owner);
  const folder = openFolder('postgres');
  const address = { port: await freePort(), user: superuser, password: randomBytes(18).toString('base64url') };
  await initialise({ programs, owner, folder, password: address.password });
  const cluster = new PostgresCluster(address, folder, { programs, owner, options });
  await cluster.start();
  return cluster;
};

type Initial = {
  readonly programs: Binaries;
  readonly owner: Owner | undefined;
  readonly folder: string;
  readonly password: string;
};

const initialise = async ({ programs, owner, folder, password }: Initial): Promise<void> => {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) await Promise.all([data, passwordFile].map((path) => chown(path, owner.uid, owner.gid)));
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  await promisify(execFile)(
    programs.initdb,
    [`--pgdata=${data}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, ...flags],
    { ...owner, cwd: folder },
  );
  await rm(passwordFile);
};

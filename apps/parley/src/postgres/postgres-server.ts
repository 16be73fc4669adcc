import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import pg from 'pg';

import { Problem } from '../problem.js';
import { freePort } from './free-port.js';
import { endOrphan } from './orphan.js';
import type { Places } from './places.js';
import type { ServerUser } from './server-user.js';

export type ServerAddress = { readonly port: number; readonly user: string; readonly password: string };

export type ServerOptions = {
  readonly places: Places;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly password: string;
};

const LONGEST_START_MS = 60_000;
const LONGEST_STOP_MS = 20_000;

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  // A statement that failed may hold what somebody said or searched for.
  log_min_error_statement: 'panic',
  shared_buffers: '64MB',
  // Four processes fewer: one machine's disk answers whoever asks, and nothing is replicated.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A PostgreSQL of its own, kept in the data folder and bound to this machine. */
export class PostgresServer {
  private constructor(
    readonly address: ServerAddress,
    private readonly child: ChildProcess,
  ) {}

  /** @throws Problem where it does not come up, with the last thing that it said */
  static async start(options: ServerOptions): Promise<PostgresServer> {
    const { places, user, password } = options;
    const data = join(places.data, 'data');
    if (!existsSync(join(data, 'PG_VERSION'))) await initialise(options, data);
    else await endOrphan(data);
    const port = await freePort(options.port);
    const log = logFile(places.data, user);
    const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]);
    const child = spawn(join(places.programs, 'bin', 'postgres'), ['-D', data, ...flags], {
      ...user,
      cwd: places.data,
      stdio: ['ignore', openSync(log, 'a'), openSync(log, 'a')],
      // Ctrl-C goes to the whole group of the terminal: we stop it ourselves, after the services.
      detached: true,
    });
    const server = new PostgresServer({ port, user: 'postgres', password }, child);
    await server.untilReady(log);
    return server;
  }

  get url(): string {
    return `postgres://127.0.0.1:${this.address.port}`;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    await Promise.race([gone, wait(LONGEST_STOP_MS, undefined, { ref: false }).then(() => child.kill('SIGQUIT'))]);
  }

  private async untilReady(log: string): Promise<void> {
    for (let waited = 0; waited < LONGEST_START_MS; waited += 50) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      if (await answers(this.address)) return;
      await wait(50);
    }
    this.child.kill('SIGKILL');
    throw new Problem(`PostgreSQL does not start (${lastLine(log)}): see ${log}, or begin anew with --reset.`);
  }
}

async function initialise({ places, user, password }: ServerOptions, data: string): Promise<void> {
  const secret = join(places.data, 'password');
  rmSync(data, { recursive: true, force: true });
  writeFileSync(secret, password, { mode: 0o600 });
  if (user) chownSync(secret, user.uid, user.gid);
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--username=postgres'];
  try {
    const program = join(places.programs, 'bin', 'initdb');
    await promisify(execFile)(program, [`--pgdata=${data}`, `--pwfile=${secret}`, ...flags], {
      ...user,
      cwd: places.data,
    });
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    const said =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : undefined;
    throw new Problem(
      `PostgreSQL can't make its folder in ${places.data} (${said ?? 'no reason given'}): give another with --data-dir <folder>.`,
    );
  } finally {
    rmSync(secret, { force: true });
  }
}

function logFile(folder: string, user: ServerUser | undefined): string {
  const log = join(folder, 'postgres.log');
  writeFileSync(log, '', { mode: 0o600 });
  chmodSync(log, 0o600);
  if (user) chownSync(log, user.uid, user.gid);
  return log;
}

async function answers({ port, user, password }: ServerAddress): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const lastLine = (log: string): string =>
  readFileSync(log, 'utf8').trim().split('\n').at(-1)?.trim() || 'it said nothing';

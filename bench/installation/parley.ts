import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { has } from './figures.js';
import type { Credentials } from './public-api.js';
import { processTree } from './process-tree.js';

export type Variables = Readonly<Record<string, string>>;

/** An installation that runs, as a bench looks at it. */
export type Parley = {
  readonly url: string;
  readonly credentials: Credentials;
  /** As PostgreSQL's superuser. */
  readonly databaseUrl: string;
  /** How events travel in it. */
  readonly transport: string;
  /** The processes of Node.js that serve, without PostgreSQL and brokers. */
  readonly pids: readonly number[];
  readonly names: readonly string[];
  readonly folder: string;
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('../../..', import.meta.url));
const running = z.object({ url: z.string(), pid: z.int() });
const credentials = z.object({ email: z.string(), password: z.string() });
const secrets = z.object({ database: z.string() });

/** Preloads what measures the event loop. */
export const measured = (folder: string): Variables => ({
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('./loop-delay.js', import.meta.url))}`,
  BENCH_DELAY_FOLDER: folder,
  ...(has('profile') && { BENCH_PROFILE_FOLDER: join(tmpdir(), 'parley-profiles') }),
});

/** The one process of `npm start`, on a data folder of its own. */
export async function allInOne(environment: Variables): Promise<Parley> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const args = ['scripts/start.mjs', '--no-demo', '--data-dir', folder, '--port', '0'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...measured(folder), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whoever ends a bench ends what it has started.
  process.once('exit', () => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  while (!output.includes('Parley is ready')) {
    if (child.exitCode !== null) throw new Error(`Parley did not start:\n${output}`);
    await wait(50);
  }
  const read = <Value>(file: string, schema: z.ZodType<Value>): Value =>
    schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const { url, pid } = read('running.json', running);
  const { database } = read('keys.json', secrets);
  return {
    ...{ url, folder, transport: 'embedded bus, one process', pids: [pid], names: ['Parley'] },
    credentials: read('demo-sign-in.json', credentials),
    databaseUrl: `postgres://postgres:${encodeURIComponent(database)}@127.0.0.1:${portUnder(pid)}/parley`,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The port of the PostgreSQL that this process has started. */
function portUnder(pid: number): string {
  for (const { command } of processTree(pid)) {
    const port = /port=(\d+)/.exec(command)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('PostgreSQL is not under that process');
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { until } from './connected.js';
import type { Parley } from './parley.js';

const delay = z.object({ p99: z.number(), max: z.number() });

/** How long each process's event loop was held up since it was asked last. */
export async function loopDelays({ pids, folder, names }: Parley): Promise<readonly string[]> {
  const files = pids.map((pid) => join(folder, `${pid}.json`));
  for (const file of files) rmSync(file, { force: true });
  for (const pid of pids) process.kill(pid, 'SIGUSR2');
  await until('every process to tell its delay', () => files.every((file) => existsSync(file)));
  return files.map((file, n) => {
    const { p99, max } = delay.parse(JSON.parse(readFileSync(file, 'utf8')));
    return `${names[n] ?? ''} ${p99.toFixed(1)} ms (longest ${max.toFixed(0)} ms)`;
  });
}

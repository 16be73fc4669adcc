import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { writeExport } from './import/write-export.js';

const root = process.cwd();
const node = join(root, 'node_modules/node/bin/node');
const megabyte = 2 ** 20;

/** The largest the process has been, as Linux counts it. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function started(folder: string): Promise<ChildProcess> {
  const args = ['scripts/start.mjs', '--data-dir', folder, '--port', '0'];
  const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  while (!output.includes('Parley is ready')) {
    if (child.exitCode !== null) throw new Error('Parley did not start');
    await wait(100);
  }
  return child;
}

async function imported(folder: string, file: string) {
  const cli = ['apps/parley/dist/cli.js', 'import', 'telegram-export', file, '--data-dir', folder];
  const from = performance.now();
  const child = spawn(node, cli, { cwd: root, stdio: ['ignore', 'inherit', 'ignore'] });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child))), 200);
  await once(child, 'exit');
  clearInterval(watch);
  return { seconds: (performance.now() - from) / 1000, peak };
}

/** An export of that many megabytes (default 200) through the whole of Parley, twice; the importer's memory is bounded. */
async function main(): Promise<void> {
  const size = Number(process.argv[2] ?? 200);
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-import-'));
  const file = join(folder, 'result.json');
  const parley = await started(folder);
  try {
    const count = await writeExport(file, size * megabyte);
    console.info(`${(statSync(file).size / megabyte).toFixed(0)} MB, ${count} messages`);
    for (const run of ['first', 'again']) {
      const { seconds, peak } = await imported(folder, file);
      console.info(
        `${run}: ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} messages/s, ` +
          `largest resident set of the importer ${peak.toFixed(0)} MB`,
      );
    }
  } finally {
    parley.kill('SIGTERM');
    await once(parley, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_MS = 20_000;
const PACE_MS = 20;

/**
 * Ends the PostgreSQL of a start that was killed, as a Ctrl-C would have. Whoever calls holds the folder, so nobody
 * else works with it; without this the next start would find its data in use.
 */
export async function endOrphan(data: string): Promise<void> {
  const pid = pidOf(data);
  if (pid === undefined || !worksIn(pid, data)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < LONGEST_MS && worksIn(pid, data); waited += PACE_MS) await wait(PACE_MS);
}

function pidOf(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** After a restart of the machine the number may be somebody else's. */
function worksIn(pid: number, data: string): boolean {
  try {
    const args = execFileSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
    return args.includes('postgres') && args.includes(`-D ${data} `);
  } catch {
    return false;
  }
}

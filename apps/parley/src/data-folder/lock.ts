import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

import { isSystemError, Problem } from '../problem.js';

/** One start per folder: the file names the process that holds it. @throws Problem where another one does */
export function takeLock(path: string, folder: string): () => void {
  assertUnlocked(path, folder);
  if (existsSync(path)) rmSync(path, { force: true });
  write(path, folder);
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  };
}

/** @throws Problem where a process that lives holds it */
export function assertUnlocked(path: string, folder: string): void {
  const holder = holderOf(path);
  if (holder === undefined || !isAlive(holder)) return;
  throw new Problem(
    `Parley runs on ${folder} already (process ${holder}): stop that one with Ctrl-C, or give another folder with --data-dir <folder>.`,
  );
}

function write(path: string, folder: string): void {
  try {
    // Of two that start at once, one finds the file there.
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
    throw new Problem(`Parley is starting on ${folder} already: give another folder with --data-dir <folder>.`);
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : 0;
  } catch {
    return undefined;
  }
}

/** Whether a process runs under that id: one of somebody else counts, a dead one that left its file does not. */
function isAlive(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}

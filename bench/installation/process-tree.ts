import { readdirSync, readFileSync } from 'node:fs';

export type Running = { readonly pid: number; readonly command: string };

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** That process and all under it, as Linux knows them. */
export function processTree(root: number): readonly Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const found = new Set([root]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found].map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') }));
}

/** Its proportional share of memory, in megabytes. */
export const pssOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

const TICKS = 100;

const secondsIn = (pid: number, fields: readonly number[]): number => {
  const all = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return fields.reduce((sum, field) => sum + Number(all[field] ?? 0), 0) / TICKS;
};

/** Seconds of processor time that it has taken so far. */
export const cpuOf = (pid: number): number => secondsIn(pid, [11, 12]);

/** The same of everything that a process has started, with what has ended meanwhile: a bench's cluster is below it. */
export const cpuBelow = (root: number): number =>
  processTree(root)
    .filter(({ pid }) => pid !== root)
    .reduce((sum, { pid }) => sum + secondsIn(pid, [11, 12, 13, 14]), 0);

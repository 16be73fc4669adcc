import { percentile } from '../installation/figures.js';
import { cpuOf, processTree } from '../installation/process-tree.js';
import type { Clients, Figures } from './asking.js';

export type Asked = Figures & {
  /** Milliseconds of processor time that one request takes where it is answered, and in PostgreSQL. */
  readonly node: number;
  readonly postgres: number;
};

/** Who is asked, and which processes answer it. */
export type Side = { readonly clients: Clients; readonly pids: readonly number[]; readonly root: number };

const cpuOfAll = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);

/** PostgreSQL is what stands under the installation besides what serves. */
const postgresUnder = (root: number) =>
  processTree(root)
    .filter(({ command }) => command.includes('postgres'))
    .map(({ pid }) => pid);

async function round({ clients, pids, root }: Side, seconds: number): Promise<Asked> {
  const [node, database] = [cpuOfAll(pids), cpuOfAll(postgresUnder(root))];
  const figures = await clients.measure(seconds);
  const each = (before: number, after: number) => ((after - before) / figures.asked) * 1000;
  return {
    ...figures,
    node: each(node, cpuOfAll(pids)),
    postgres: each(database, cpuOfAll(postgresUnder(root))),
  };
}

const median = (rounds: readonly Asked[], of: keyof Asked) =>
  percentile(
    rounds.map((figures) => figures[of]),
    0.5,
  );

/** Asks both in turn, so that whatever else the machine does falls on both; the median of each. */
export async function inTurn(sides: readonly Side[], rounds: number, seconds: number): Promise<readonly Asked[]> {
  const all = sides.map((): Asked[] => []);
  for (const { clients } of sides) await clients.measure(seconds / 2);
  for (let n = 0; n < rounds; n += 1)
    for (const [index, side] of sides.entries()) all[index]?.push(await round(side, seconds));
  return all.map((of) => ({
    perSecond: median(of, 'perSecond'),
    p50: median(of, 'p50'),
    p99: median(of, 'p99'),
    asked: of.reduce((sum, { asked }) => sum + asked, 0),
    node: median(of, 'node'),
    postgres: median(of, 'postgres'),
  }));
}

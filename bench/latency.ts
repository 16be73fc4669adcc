import { cpus, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

import { connected, settingsFor, until } from './installation/connected.js';
import { Database } from './installation/database.js';
import { asked, has, missedUnless, now, percentile } from './installation/figures.js';
import { closings, received } from './latency/what-happened.js';
import { allInOne, type Parley, type Variables } from './installation/parley.js';
import { loopDelays } from './installation/loop-delays.js';
import { cpuOf, processTree } from './installation/process-tree.js';
import { separateProcesses } from './installation/separate-processes.js';
import { Telegram } from './installation/telegram.js';

const chats = 200;
const perSecond = asked('rate', 200);
/** Until the last turns have closed and their proposals are there. */
const [QUIET_MS, LONGEST_TURN_MS] = [3000, 18_000];
const bars = { p50: 25, p99: 100 };

const print = (what: string, values: readonly number[]) => {
  const [p50, p99] = [percentile(values, 0.5), percentile(values, 0.99)];
  const missed = missedUnless(p50 < bars.p50 && p99 < bars.p99);
  console.info(
    `  ${what}: p50 ${p50.toFixed(1)} ms (bar ${bars.p50}), p99 ${p99.toFixed(1)} ms (bar ${bars.p99})${missed}; ` +
      `${values.length} of them, the longest ${percentile(values, 1).toFixed(0)} ms`,
  );
};

const start = (settings: Variables): Promise<Parley> =>
  has('embedded') ? allInOne(settings) : separateProcesses(settings);

/** Everybody writes once a second; what the live subscription brings is timed from when it happened. */
async function measure(quietSeconds: number | undefined, seconds: number): Promise<void> {
  const telegram = await Telegram.start();
  const { phones, settings } = await settingsFor(telegram, 1, chats);
  const quiet: Variables = quietSeconds === undefined ? {} : { PARLEY_AGENTS_QUIET_SECONDS: String(quietSeconds) };
  const parley = await start({ ...settings, ...quiet });
  const database = new Database(parley.databaseUrl);
  const api = await connected(parley, telegram, phones);
  try {
    const seen = new Map<string, number>();
    await api.watch(['messaging.message.received', 'agents.proposal.created'], (id) => seen.set(id, now()));
    // The first messages of each chat make its contact and deal: what is measured comes after.
    const { times } = await telegram.write(chats * 2, perSecond);
    await until('the first messages to be stored', async () => (await database.stored()) === times.length);
    const settle = quietSeconds === 0 ? QUIET_MS : LONGEST_TURN_MS;
    await wait(settle);
    console.info(
      `${parley.transport}; ${perSecond} messages/s over ${chats} chats for ${seconds} s; ${windowOf(quietSeconds)}`,
    );
    await write(seconds, { telegram, parley, database, seen, settle });
  } finally {
    await api.close();
    await database.close();
    await parley.stop();
    telegram.stop();
  }
}

type Stage = {
  readonly telegram: Telegram;
  readonly parley: Parley;
  readonly database: Database;
  readonly seen: ReadonlyMap<string, number>;
  /** How long the last turns take to close, and their proposals to be there. */
  readonly settle: number;
};

async function write(seconds: number, { telegram, parley, database, seen, settle }: Stage): Promise<void> {
  await loopDelays(parley);
  const before = cpuOfAll(parley);
  const written = await telegram.write(seconds * perSecond, perSecond);
  const delays = await loopDelays(parley);
  const busy = (cpuOfAll(parley) - before) / seconds;
  const count = written.first + written.times.length;
  await until('every message to be stored', async () => (await database.stored()) === count);
  await wait(settle);
  const messages = await received(database, written);
  print(
    'update to message on the live subscription',
    messages.flatMap(({ id, at }) => since(seen.get(id), at)),
  );
  const taken = messages.map(({ recorded, at }) => recorded - at);
  console.info(
    `    of it until taken in: p50 ${percentile(taken, 0.5).toFixed(1)} ms, p99 ${percentile(taken, 0.99).toFixed(1)} ms`,
  );
  const proposals = await closings(database, new Date(written.times[0] ?? 0));
  print(
    'close of the window to proposal on it',
    proposals.flatMap(({ id, at }) => since(seen.get(id), at)),
  );
  console.info(`  event-loop delay p99: ${delays.join(', ')}`);
  console.info(
    `  processor: ${busy.toFixed(2)} cores of ${cpus().length} in Parley and PostgreSQL; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

const cpuOfAll = ({ pids }: Parley): number =>
  pids.flatMap((pid) => processTree(pid)).reduce((sum, { pid }) => sum + cpuOf(pid), 0);

const since = (seen: number | undefined, at: number) => (seen === undefined ? [] : [seen - at]);

const windowOf = (seconds: number | undefined) =>
  seconds === 0 ? 'turns close at once' : 'turns close after 2 s of silence, or 15 s';

const seconds = asked('seconds', 20);
await measure(0, seconds);
if (!has('once')) await measure(undefined, seconds);

import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

import { connected, settingsFor, until } from './installation/connected.js';
import { Database } from './installation/database.js';
import { asked, every, missedUnless } from './installation/figures.js';
import { loopDelays } from './installation/loop-delays.js';
import { allInOne, type Parley } from './installation/parley.js';
import { cpuOf, processTree } from './installation/process-tree.js';
import { Telegram } from './installation/telegram.js';
import { plainInserts } from './ingest/plain-inserts.js';

const [accounts, chats] = [asked('accounts', 4), asked('chats', 2000)];
const bars = { perSecond: 1000, lagSeconds: 30 };

/** Messages from MTProto into messaging's read model, as fast as they are taken, with every service at work. */
async function main(seconds: number): Promise<void> {
  const telegram = await Telegram.start();
  const { phones, settings } = await settingsFor(telegram, accounts, chats);
  const parley = await allInOne(settings);
  const database = new Database(parley.databaseUrl);
  const api = await connected(parley, telegram, phones);
  const stop = every(100, async () => telegram.stored(await database.heard()));
  try {
    await telegram.write(chats);
    await until('the chats to be there', async () => (await database.stored()) === chats, 120);
    await until('everybody to have read them', () => isLevel(database), 120);
    await measure(seconds, { telegram, parley, database });
    await catchUp(database);
  } finally {
    stop();
    await api.close();
    await database.close();
    await parley.stop();
    telegram.stop();
  }
}

type Stage = { readonly telegram: Telegram; readonly parley: Parley; readonly database: Database };

async function measure(seconds: number, { telegram, parley, database }: Stage): Promise<void> {
  await loopDelays(parley);
  const [before, began] = [cpu(parley.pids), performance.now()];
  while (performance.now() < began + seconds * 1000) await telegram.write(500);
  const written = await telegram.log();
  await until('what was written to be stored', async () => (await database.stored()) === written).catch(ignore);
  const took = (performance.now() - began) / 1000;
  const used = spent(before, cpu(parley.pids), took);
  const delays = await loopDelays(parley);
  const stored = await database.stored();
  const perSecond = (stored - chats) / took;
  const reference = await plainInserts(database, stored - chats);
  console.info(
    `ingest: ${stored - chats} messages over ${chats} chats and ${accounts} accounts in ${took.toFixed(1)} s: ` +
      `${perSecond.toFixed(0)}/s (bar ${bars.perSecond}${missedUnless(perSecond >= bars.perSecond)}); ` +
      `lost ${written - stored} of the ${written} in the data centre's log`,
  );
  const ratio = (perSecond / reference).toFixed(3);
  console.info(`  as many rows by plain batched inserts: ${reference.toFixed(0)}/s; ratio ${ratio}`);
  console.info(`  processor: ${used}, load ${loadavg()[0]?.toFixed(1)}; event-loop delay p99: ${delays.join()}`);
}

const ignore = () => undefined;

/** A cursor is not written for every event of other types. */
const SLACK = 1000;

const isLevel = async (database: Database) => (await database.lags()).every(({ lag }) => lag < SLACK);

async function catchUp(database: Database): Promise<void> {
  const from = performance.now();
  const behind = await farthest(database);
  const isDone = await until('the others to have read everything', () => isLevel(database), 300).then(yes, no);
  const seconds = (performance.now() - from) / 1000;
  const left = isDone ? '' : ` within ${seconds.toFixed(0)} s (then ${await farthest(database)})`;
  console.info(
    `  the others: ${behind} events behind at its end, level ${isDone ? `after ${seconds.toFixed(1)} s` : 'never'}${left} ` +
      `(bar ${bars.lagSeconds} s${missedUnless(isDone && seconds <= bars.lagSeconds)})`,
  );
  await wait(100);
}

/** The three that stand farthest behind. */
const farthest = async (database: Database) =>
  (await database.lags())
    .slice(0, 3)
    .map(({ reader, lag }) => `${reader} ${lag}`)
    .join(', ');

const yes = () => true;
const no = () => false;

type Cpu = { readonly node: number; readonly postgres: number };

function cpu(pids: readonly number[]): Cpu {
  const node = pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const all = pids.flatMap((pid) => processTree(pid)).reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  return { node, postgres: all - node };
}

const spent = (before: Cpu, after: Cpu, seconds: number): string =>
  `Parley ${((after.node - before.node) / seconds).toFixed(2)} of a core, ` +
  `PostgreSQL ${((after.postgres - before.postgres) / seconds).toFixed(2)}`;

await main(asked('seconds', 60));

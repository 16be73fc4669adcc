import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { writeExport } from './import/write-export.js';
import { connected, settingsFor } from './installation/connected.js';
import { Database } from './installation/database.js';
import { asked, every, missedUnless, percentile } from './installation/figures.js';
import { allInOne, type Parley } from './installation/parley.js';
import { processTree, pssOf } from './installation/process-tree.js';
import { Telegram } from './installation/telegram.js';

const bar = 500;
const perSecond = 20;
const bytesOfMessage = 525;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The memory of everything but the data centre, with that many messages stored and one account at work. */
async function main(minutes: number, messages: number): Promise<void> {
  const telegram = await Telegram.start();
  const { phones, settings } = await settingsFor(telegram, 1, 200);
  const parley = await allInOne(settings);
  const database = new Database(parley.databaseUrl);
  const api = await connected(parley, telegram, phones);
  try {
    const [idle] = [total(parley)];
    const imported = await importMessages(parley, messages);
    const after = total(parley);
    const sizes: Size[] = [];
    const stop = every(1000, () => sizes.push(total(parley)));
    await telegram.write(minutes * 60 * perSecond, perSecond);
    stop();
    const all = sizes.map(({ sum }) => sum);
    const last = sizes.at(-1) ?? after;
    const largest = Math.max(...all);
    console.info(
      `memory: largest ${largest.toFixed(0)} MB, median ${percentile(all, 0.5).toFixed(0)} MB (bar ${bar}` +
        `${missedUnless(largest < bar)}) over ${minutes} min at ${perSecond} messages/s, ${imported} messages imported before`,
    );
    console.info(
      `  at its end Parley ${last.node.toFixed(0)} MB, PostgreSQL ${last.postgres.toFixed(0)} MB in ${last.backends} processes`,
    );
    console.info(`  just started ${idle.sum.toFixed(0)} MB, after the import ${after.sum.toFixed(0)} MB`);
  } finally {
    await api.close();
    await database.close();
    await parley.stop();
    telegram.stop();
  }
}

type Size = { readonly sum: number; readonly node: number; readonly postgres: number; readonly backends: number };

/** Proportional set sizes: what processes share is counted once. */
function total({ pids }: Parley): Size {
  const under = pids.flatMap((pid) => processTree(pid)).filter(({ pid }) => !pids.includes(pid));
  const node = pids.reduce((sum, pid) => sum + pssOf(pid), 0);
  const postgres = under.reduce((sum, { pid }) => sum + pssOf(pid), 0);
  return { sum: node + postgres, node, postgres, backends: under.length };
}

async function importMessages({ folder }: Parley, messages: number): Promise<number> {
  const file = join(folder, 'result.json');
  const count = await writeExport(file, messages * bytesOfMessage);
  const cli = ['apps/parley/dist/cli.js', 'import', 'telegram-export', file, '--data-dir', folder];
  const child = spawn(process.execPath, cli, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'exit');
  return count;
}

await main(asked('minutes', 2), asked('messages', 100_000));

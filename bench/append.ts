import { readFile } from 'node:fs/promises';

import { measureAppends } from './append/measure-appends.js';
import { ready, bare } from './append/references.js';
import { throughStore } from './append/through-store.js';
import { openBench } from './append/open-bench.js';

const writers = [1, 8, 32];
const bars = { ready: 0.8, bare: 0.5 };

/** Appends of one event: `EventStore` against a hand-written function and against two bare rows, in one run. */
async function main(): Promise<void> {
  await using bench = await openBench(await readFile(new URL('../append.sql', import.meta.url), 'utf8'));
  console.info('appends of one event per second, median of the rounds; ratio of the store to each reference');
  for (const count of writers) {
    const figures = await measureAppends(count, {
      store: throughStore(bench),
      ready: ready(bench),
      bare: bare(bench),
    });
    const ratio = { ready: figures.store / figures.ready, bare: figures.store / figures.bare };
    const verdict = (name: 'ready' | 'bare') =>
      `${ratio[name].toFixed(2)} (bar ${bars[name]}${ratio[name] >= bars[name] ? '' : ', missed'})`;
    console.info(
      `${String(count).padStart(2)} writers: store ${figures.store.toFixed(0)}/s` +
        ` | four ready rows ${figures.ready.toFixed(0)}/s: ${verdict('ready')}` +
        ` | two bare rows ${figures.bare.toFixed(0)}/s: ${verdict('bare')}`,
    );
  }
}

await main();

import { readFile } from 'node:fs/promises';

import { type Figures, measureAppends, warmUp } from './append/measure-appends.js';
import { openBench } from './append/open-bench.js';
import { bare, ready } from './append/references.js';
import { throughStore } from './append/through-store.js';
import { missedUnless } from './installation/figures.js';

const writers = [1, 8, 32];

const told = ({ perSecond, here, inPostgres }: Figures): string =>
  `${perSecond.toFixed(0)}/s (processor: ${here.toFixed(0)} µs here, ${inPostgres.toFixed(0)} µs in PostgreSQL)`;

type Reference = { readonly name: string; readonly bar: number; readonly figures: Figures };

const cost = ({ here, inPostgres }: Figures): number => here + inPostgres;

/** By processor time too: on a machine that others use, whoever has more processes gets more of it. */
const compared = (store: Figures, { name, bar, figures }: Reference): string => {
  const ratio = store.perSecond / figures.perSecond;
  const verdict = `${ratio.toFixed(2)} (bar ${bar}${missedUnless(ratio >= bar)})`;
  const byCost = (cost(figures) / cost(store)).toFixed(2);
  return `  ${name}: ${told(figures)}; the store reaches ${verdict}, by processor time ${byCost}`;
};

/** Appends of one event: `EventStore` against a hand-written function and against two bare rows, in one run. */
async function main(): Promise<void> {
  await using bench = await openBench(await readFile(new URL('../append.sql', import.meta.url), 'utf8'));
  console.info('appends of one event, medians of the rounds');
  const variants = { store: throughStore(bench), ready: ready(bench), bare: bare(bench) };
  await warmUp(Math.max(...writers), variants);
  for (const count of writers) {
    const { store, ...references } = await measureAppends(count, variants);
    console.info(`${count} writers, through the store: ${told(store)}`);
    console.info(compared(store, { name: 'four ready rows', bar: 0.8, figures: references.ready }));
    console.info(compared(store, { name: 'two bare rows', bar: 0.5, figures: references.bare }));
  }
}

await main();

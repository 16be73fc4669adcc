import { hash } from 'node:crypto';

import { type Finding, verifyLog } from '@parley/eventsourcing';
import { z } from 'zod';

import { missedUnless } from './installation/figures.js';
import { cpuBelow } from './installation/process-tree.js';
import { eventsAsked, seeded } from './readers/seed.js';

type Seeded = Awaited<ReturnType<typeof seeded>>;

/** A million events in a minute (check 7 of the reliability catalogue). */
const bar = 1_000_000 / 60;

const sample = 100_000;
const linkBytes = 72;

/** SHA-256 alone over the bytes of the same events, and over a link of the chain for each: what no verifier gets around. */
async function hashed({ log }: Seeded): Promise<number> {
  const { rows } = await log.worker.query(`select e::text as text from fixture.events e limit ${sample}`);
  const texts = z.array(z.object({ text: z.string() })).parse(rows);
  const link = Buffer.alloc(linkBytes);
  const started = performance.now();
  for (const { text } of texts) {
    hash('sha256', text, 'buffer');
    hash('sha256', link, 'buffer');
  }
  return (texts.length / (performance.now() - started)) * 1000;
}

async function verified({ log }: Seeded) {
  const findings: Finding[] = [];
  const [own, below, started] = [process.cpuUsage(), cpuBelow(process.pid), performance.now()];
  const verifying = verifyLog({ service: 'fixture', database: log.worker });
  let step = await verifying.next();
  for (; !step.done; step = await verifying.next()) findings.push(step.value);
  const { user, system } = process.cpuUsage(own);
  const perEvent = (seconds: number) => ((seconds * 1_000_000) / step.value).toFixed(1);
  return {
    count: step.value,
    perSecond: (step.value / (performance.now() - started)) * 1000,
    processor: `${perEvent((user + system) / 1_000_000)} µs per event here, ${perEvent(cpuBelow(process.pid) - below)} µs in PostgreSQL`,
    findings,
  };
}

/** Verifies a whole log: every event's digest and hash, every stream's head, every seal of the feed. */
async function main(): Promise<void> {
  await using bench = await seeded(eventsAsked());
  const { count, perSecond, processor, findings } = await verified(bench);
  if (findings.length > 0) throw new Error(`The chain of an untouched log has ${findings.length} findings`);
  const reference = await hashed(bench);
  console.info(
    `verify: ${count} events at ${perSecond.toFixed(0)}/s (bar ${bar.toFixed(0)}${missedUnless(perSecond >= bar)}); ${processor}`,
  );
  console.info(
    `SHA-256 alone over the same bytes: ${reference.toFixed(0)} events/s, of which the verifier reaches ${(perSecond / reference).toFixed(2)}`,
  );
}

await main();

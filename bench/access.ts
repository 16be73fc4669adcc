import { MoveDealToStage } from '@parley/contracts';
import { Access, type Caller, Memberships } from '@parley/platform';

import { thousand } from './access/members.js';
import { openService } from './access/open-service.js';
import { missedUnless, percentile } from './installation/figures.js';

/** What a check may cost where the answer is known, in microseconds. */
const BAR = 50;
const rounds = 400;

async function timed(access: Access, caller: Caller): Promise<number> {
  const begun = performance.now();
  await access.check(MoveDealToStage, caller);
  return (performance.now() - begun) * 1000;
}

/** Each caller in turn: the first time it is asked of PostgreSQL, from then on for two seconds it is known. */
async function measured(access: Access, callers: readonly Caller[]) {
  const first: number[] = [];
  for (const caller of callers) first.push(await timed(access, caller));
  const known: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const caller of callers) known.push(await timed(access, caller));
  const { user, system } = process.cpuUsage(cpu);
  return { first, known, processor: (user + system) / known.length };
}

const micro = (values: readonly number[], share: number) => `${percentile(values, share).toFixed(1)} µs`;

/** `Access.check` of a running service for each kind of caller, all of them allowed. */
async function main(): Promise<void> {
  await using opened = await openService();
  const access = new Access(opened.service.get(Memberships));
  for (const { name, callers } of await thousand(opened.database)) {
    const { first, known, processor } = await measured(access, callers);
    const isMet = percentile(known, 0.99) <= BAR;
    console.info(
      `${name}: p50 ${micro(known, 0.5)}, p99 ${micro(known, 0.99)} of ${known.length} checks ` +
        `(bar ${BAR}${missedUnless(isMet)}; processor ${processor.toFixed(1)} µs each); ` +
        `asked of PostgreSQL: p50 ${micro(first, 0.5)}, p99 ${micro(first, 0.99)}`,
    );
  }
}

await main();

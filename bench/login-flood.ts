import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { hash } from '@node-rs/argon2';
import { z } from 'zod';

import { until } from './installation/connected.js';
import { asked, missedUnless, now, percentile } from './installation/figures.js';
import { loopDelays } from './installation/loop-delays.js';
import { allInOne, type Parley } from './installation/parley.js';
import { PublicApi } from './installation/public-api.js';
import { cpuOf, processTree } from './installation/process-tree.js';
import { read } from './login-flood/readers.js';

/** Milliseconds within which what others read comes while sign-ins flood in. */
const BAR = 200;
const [seconds, times, perSecond] = [asked('seconds', 12), asked('times', 10), asked('reads', 20)];

const flooded = z.object({ sent: z.number(), answers: z.record(z.string(), z.number()) });
const messages = z.tuple([flooded], z.unknown());

/** What the pool can do here and now: argon2id as identity makes it, one after the other. */
async function hashesPerSecond(): Promise<number> {
  const cost = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 };
  const begun = now();
  let count = 0;
  for (; now() - begun < 1500; count += 1) await hash('a password of nobody at all', cost);
  return (count * 1000) / (now() - begun);
}

/** From a process of its own, so that what it costs isn't in the figures of who reads. */
async function flood(url: string, perSecond: number): Promise<z.infer<typeof flooded>> {
  const child = fork(fileURLToPath(new URL('./login-flood/flood.process.js', import.meta.url)));
  process.once('exit', () => child.kill());
  child.send({ url, perSecond, seconds });
  const [said] = messages.parse(await once(child, 'message'));
  return said;
}

function told(name: string, took: readonly number[]): number {
  const p95 = percentile(took, 0.95);
  const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
  const all = [`p50 ${p50.toFixed(1)} ms`, `p95 ${p95.toFixed(1)} ms`, `p99 ${p99.toFixed(1)} ms`];
  console.info(
    `${name}: ${all.join(', ')} of ${took.length} reads, ${took.filter((one) => one === Infinity).length} failed`,
  );
  return p95;
}

const processorOf = (parley: Parley): number =>
  parley.pids.flatMap((pid) => processTree(pid)).reduce((sum, { pid }) => sum + cpuOf(pid), 0);

/** What a signed-in user reads alone, and while ten times as many sign in as passwords can be checked. */
async function main(): Promise<void> {
  const parley = await allInOne({ PARLEY_GATEWAY_COST_PER_MINUTE: '1000000000' });
  const api = new PublicApi(parley.url);
  try {
    const yes = () => true;
    const no = () => false;
    await until('the owner to sign in', () => api.signIn(parley.credentials).then(yes, no));
    await until('the owner to be known', () => read(api, { perSecond: 10, seconds: 0.5 }).then(yes, no));
    const capacity = await hashesPerSecond();
    await read(api, { perSecond, seconds: 3 });
    const alone = told('alone', await read(api, { perSecond, seconds }));
    const before = processorOf(parley);
    await loopDelays(parley);
    const [{ sent, answers }, took] = await Promise.all([
      flood(parley.url, capacity * times),
      read(api, { perSecond, seconds }),
    ]);
    const rate = `${(sent / seconds).toFixed(0)} sign-ins a second, ${times} x the ${capacity.toFixed(0)} that can be hashed`;
    const during = told(`under ${rate}`, took);
    console.info(`  p95 ${(during / alone).toFixed(1)} x that alone (bar ${BAR} ms${missedUnless(during < BAR)})`);
    console.info(`  event loop p99: ${(await loopDelays(parley)).join(', ')}`);
    const used = (processorOf(parley) - before) / seconds;
    console.info(`  sign-ins answered: ${JSON.stringify(answers)}; ${used.toFixed(2)} processors used`);
  } finally {
    await parley.stop();
  }
}

await main();

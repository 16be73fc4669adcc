import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

import { reported } from './reported.js';
import { block } from './start/block.js';
import { readOptions, usage } from './start/options.js';
import { Progress } from './start/progress.js';
import { Start } from './start/start.js';

// V8 lets 600 MB stand for 140 MB in use where the machine has them; a laptop's owner has other uses for those.
setFlagsFromString('--heap-growing-percent=15');

const release = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version;

const say = (line: string) => void process.stdout.write(`${line}\n`);

await reported(async () => {
  const options = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (options.isHelp) return say(usage);

  const repeating = new Worker(new URL('./start/repeating.worker.js', import.meta.url));
  repeating.unref();
  const progress = new Progress(say, (what) => repeating.postMessage(what));
  const start = new Start({ options, given: process.env, release, progress });
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    // Sent to a whole group these come twice, since whoever launched this one hands them on. A second Ctrl-C is meant.
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  try {
    const starting = start.run();
    const started = await Promise.race([starting, stopped]);
    if (!started) {
      say('Stopping, once what has begun stands …');
      await starting;
      return;
    }
    progress.end();
    say(block(started));
    await stopped;
    say('Stopping …');
  } finally {
    await start.stop();
  }
});

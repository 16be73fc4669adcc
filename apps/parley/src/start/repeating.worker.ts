import { writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

import { defaults } from '../defaults.js';
import { Repeated } from './repeated.js';

// A thread of its own: loading everything keeps the main one busy for seconds on a slow machine.

const repeated = new Repeated({ write: (line) => writeSync(1, `${line}\n`), everyMs: defaults.progressMs });

parentPort?.on('message', (what: unknown) => repeated.say(typeof what === 'string' ? what : undefined));

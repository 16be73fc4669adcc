import { Worker } from 'node:worker_threads';

import bigInt from 'big-integer';
import { Api } from 'teleproto';
import { z } from 'zod';

import { TelegramRefusal } from '../telegram-refusal.js';
import { long } from '../tl/fields.adapter.js';

const bytes = z.instanceof(Uint8Array).transform((value) => Buffer.from(value));

const question = z.object({
  currentAlgo: z.object({ salt1: bytes, salt2: bytes, g: z.int(), p: bytes }),
  srp_B: bytes,
  srpId: long,
});

const answer = z.object({ A: bytes, M1: bytes });

/** Beside this file, whichever of the two it was loaded as. */
const workerFile = new URL(
  `./cloud-password.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
);

/** A hundred thousand rounds would stop everything else for as long as they take: they run beside it. */
export async function answerToPassword(asked: Api.account.Password, password: string) {
  const { currentAlgo, srp_B: srpB, srpId } = question.parse(asked);
  const computed = await compute({ ...currentAlgo, srpB, srpId, password });
  return new Api.InputCheckPasswordSRP({ srpId: bigInt(srpId), ...computed });
}

function compute(workerData: Record<string, unknown>): Promise<z.infer<typeof answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData });
    worker.once('message', (message) => {
      resolve(answer.parse(message));
      void worker.terminate();
    });
    worker.once('error', () => reject(new TelegramRefusal('refused', 'PASSWORD_NOT_COMPUTED')));
    worker.once('exit', () => reject(new TelegramRefusal('refused', 'PASSWORD_NOT_COMPUTED')));
  });
}

import { parentPort, workerData } from 'node:worker_threads';

import bigInt from 'big-integer';
import { Api } from 'teleproto';
import { computeCheck } from 'teleproto/Password.js';
import { z } from 'zod';

const bytes = z.instanceof(Uint8Array).transform((value) => Buffer.from(value));

const asked = z
  .object({ salt1: bytes, salt2: bytes, g: z.int(), p: bytes, srpB: bytes, srpId: z.string(), password: z.string() })
  .parse(workerData);

const password = new Api.account.Password({
  hasPassword: true,
  currentAlgo: new Api.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(asked),
  srp_B: asked.srpB,
  srpId: bigInt(asked.srpId),
  newAlgo: new Api.PasswordKdfAlgoUnknown(),
  newSecureAlgo: new Api.SecurePasswordKdfAlgoUnknown(),
  secureRandom: Buffer.alloc(0),
});

const { A, M1 } = await computeCheck(password, asked.password);
parentPort?.postMessage({ A, M1 });

import { randomUUID } from 'node:crypto';

import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';

import type { Shop } from '../shop.js';
import type { Fill } from './examples.js';

const begun = z.object({ beginSecondFactor: z.object({ secret: z.string() }) });

let secret = '';

/** Codes of one step after the other: none works twice, and one early or late is in time. */
export const codeOf = (steps: number): Fill => ({
  code: new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 }),
});

export async function confirmable({ caller }: Shop): Promise<Fill> {
  const query = 'mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret } }';
  const input = { idempotencyKey: randomUUID() };
  ({ secret } = (await caller.ask({ query, variables: { input }, answer: begun })).beginSecondFactor);
  return codeOf(-1);
}

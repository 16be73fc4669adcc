import { randomUUID } from 'node:crypto';

import { until } from '@parley/testing/servers';
import { z } from 'zod';

import type { Caller } from './caller.js';

const accounts = z.object({ channelAccounts: z.array(z.object({ id: z.string(), state: z.string() })) });

type Seller = { readonly phone: string; readonly loginCode: string };

const statesOf = async (caller: Caller) =>
  (await caller.ask({ query: '{ channelAccounts { id state } }', answer: accounts })).channelAccounts;

const isSo = () => true;
const isNotSo = () => false;

const inState = (caller: Caller, state: string) =>
  until(`the account to be ${state}`, async () => (await statesOf(caller)).some((one) => one.state === state));

/** Connects the seller's account as a member would: phone, code, connected. */
export async function connectSeller(caller: Caller, { phone, loginCode }: Seller): Promise<void> {
  // Each service learns of a new member by itself, within moments.
  await until('messaging to know the member', () => statesOf(caller).then(isSo, isNotSo));
  await caller.ask({
    query: 'mutation ($input: ConnectTelegramAccountInput!) { connectTelegramAccount(input: $input) { position } }',
    variables: {
      input: {
        idempotencyKey: randomUUID(),
        method: 'PHONE',
        phone: phone.startsWith('+') ? phone : `+${phone}`,
        intake: { takes: 'EVERYONE', opens: 'DEAL' },
      },
    },
    answer: z.unknown(),
  });
  await inState(caller, 'CODE_NEEDED');
  const [account] = await statesOf(caller);
  await caller.ask({
    query: 'mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { position } }',
    variables: { input: { idempotencyKey: randomUUID(), channelAccountId: account?.id, code: loginCode } },
    answer: z.unknown(),
  });
  await inState(caller, 'CONNECTED');
}

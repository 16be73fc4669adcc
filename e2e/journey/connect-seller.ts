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
  until(`the account to be ${state}`, () =>
    statesOf(caller).then((all) => all.some((one) => one.state === state), isNotSo),
  );

/** Under one key it is the same call, however often a busy machine has it asked. */
const tell = (caller: Caller, query: string, input: object) => {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  return until(query, () => caller.ask({ query, variables, answer: z.unknown() }).then(isSo, isNotSo));
};

/** Connects the seller's account as a member would: phone, code, connected. */
export async function connectSeller(caller: Caller, { phone, loginCode }: Seller): Promise<void> {
  // Each service learns of a new member by itself, within moments.
  await until('messaging to know the member', () => statesOf(caller).then(isSo, isNotSo));
  await tell(
    caller,
    'mutation ($input: ConnectTelegramAccountInput!) { connectTelegramAccount(input: $input) { position } }',
    {
      ...{ method: 'PHONE', phone: phone.startsWith('+') ? phone : `+${phone}` },
      intake: { takes: 'EVERYONE', opens: 'DEAL' },
    },
  );
  await inState(caller, 'CODE_NEEDED');
  const [account] = await statesOf(caller);
  await tell(caller, 'mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { position } }', {
    channelAccountId: account?.id,
    code: loginCode,
  });
  await inState(caller, 'CONNECTED');
}

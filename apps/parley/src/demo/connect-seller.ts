import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import type { PublicApi } from '../client/public-api.js';
import { Problem } from '../problem.js';

const account = z.object({ id: z.string(), state: z.string(), side: z.string(), reason: z.string().nullable() });
type Account = z.infer<typeof account>;

const all = z.object({ channelAccounts: z.array(account) });
const connecting = z.object({
  connectTelegramAccount: z.object({ channelAccount: z.object({ id: z.string() }).nullable() }),
});

export type Seller = { readonly phone: string; readonly loginCode: string };

const LONGEST_MS = 30_000;
const PACE_MS = 100;

/** Connects the demo's account as a member would: phone, code, connected. Does nothing where one is there already. */
export async function connectSeller(api: PublicApi, { phone, loginCode }: Seller): Promise<void> {
  const known = await accounts(api);
  if (known.some(({ state, side }) => side === 'DEMO' && state !== 'DISCONNECTED')) return;
  const id = await begin(api, phone);
  await until(api, id, 'CODE_NEEDED');
  const input = { idempotencyKey: randomUUID(), channelAccountId: id, code: loginCode };
  const query = 'mutation Code($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { position } }';
  await api.ask({ query, variables: { input }, schema: z.unknown() });
  await until(api, id, 'CONNECTED');
}

async function begin(api: PublicApi, phone: string): Promise<string> {
  const input = {
    idempotencyKey: randomUUID(),
    method: 'PHONE',
    phone: phone.startsWith('+') ? phone : `+${phone}`,
    intake: { takes: 'EVERYONE', opens: 'DEAL' },
  };
  const query = `mutation Connect($input: ConnectTelegramAccountInput!) {
    connectTelegramAccount(input: $input) { channelAccount { id } }
  }`;
  const before = new Set((await accounts(api)).map(({ id }) => id));
  const { connectTelegramAccount } = await api.ask({ query, variables: { input }, schema: connecting });
  const id = connectTelegramAccount.channelAccount?.id ?? (await accounts(api)).find((one) => !before.has(one.id))?.id;
  if (id === undefined) throw new Problem("The demo's account can't be connected: start again with --reset.");
  return id;
}

async function accounts(api: PublicApi): Promise<readonly Account[]> {
  const query = '{ channelAccounts { id state side reason } }';
  return (await api.ask({ query, schema: all })).channelAccounts;
}

async function until(api: PublicApi, id: string, state: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += PACE_MS) {
    const found = (await accounts(api)).find((one) => one.id === id);
    if (found?.state === state || found?.state === 'CONNECTED') return;
    if (found?.state === 'DISCONNECTED') break;
    await wait(PACE_MS);
  }
  throw new Problem("The demo's account can't be connected: start again with --reset, or with --no-demo.");
}

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { PublicApi } from './public-api.js';
import type { Parley, Variables } from './parley.js';
import type { Telegram } from './telegram.js';

/** What makes an installation's connectors talk to the data centre of the bench, with whoever is to be there. */
export async function settingsFor(telegram: Telegram, accounts: number, chats: number) {
  const { phones, wiring } = await telegram.people(accounts, chats);
  const settings: Variables = {
    PARLEY_MESSAGING_TELEGRAM_SIDE: 'demo',
    PARLEY_MESSAGING_SIDE_OF_NEW_ORGANIZATIONS: 'demo',
    PARLEY_MESSAGING_LOCAL_DATA_CENTRE: JSON.stringify(wiring),
    PARLEY_MESSAGING_TELEGRAM_API_ID: '1',
    PARLEY_MESSAGING_TELEGRAM_API_HASH: '0'.repeat(32),
    PARLEY_BILLING_AI_CALL_LIMIT: '100000000',
    PARLEY_AGENTS_PROPOSALS_PER_HOUR: '1000000',
  };
  return { phones, settings };
}

/** Signs in as the owner and connects these accounts, which take in everybody. */
export async function connected(parley: Parley, telegram: Telegram, phones: readonly string[]): Promise<PublicApi> {
  const api = new PublicApi(parley.url);
  await until('the owner to sign in', () => api.signIn(parley.credentials).then(yes, later));
  await until('messaging to know the owner', () => api.accounts().then(yes, no));
  for (const phone of phones) await connect(api, telegram, phone);
  return api;
}

const yes = () => true;
const no = () => false;

/** Who tries to sign in too often is refused for longer. */
const later = () => wait(3000).then(no);

async function connect(api: PublicApi, telegram: Telegram, phone: string): Promise<void> {
  const before = new Set((await api.accounts()).map(({ id }) => id));
  const own = async () => (await api.accounts()).find(({ id }) => !before.has(id));
  await api.ask(
    'mutation ($input: ConnectTelegramAccountInput!) { connectTelegramAccount(input: $input) { position } }',
    {
      input: {
        ...{ idempotencyKey: randomUUID(), method: 'PHONE', phone },
        intake: { takes: 'EVERYONE', opens: 'DEAL' },
      },
    },
  );
  await until('a code to be asked for', async () => (await own())?.state === 'CODE_NEEDED');
  const input = { idempotencyKey: randomUUID(), channelAccountId: (await own())?.id, code: await telegram.code(phone) };
  await api.ask('mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { position } }', {
    input,
  });
  await until('the account to be connected', async () => (await own())?.state === 'CONNECTED');
}

/** Asks until the answer is yes. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const giveUpAt = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`${what}: not within ${seconds} s`);
    await wait(50);
  }
}

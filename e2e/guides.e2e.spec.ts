import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { commandsOf } from './journey/guide.js';
import { type Ended, Newcomer } from './journey/newcomer.js';

const patience = { timeout: 40_000, interval: 200 };
const phone = '+9996620001';
const loginCode = '22222';

const parley = new Newcomer();
const auditFile = join(parley.folder, 'audit-log.csv');

const accounts = z.object({
  channelAccounts: z.array(
    z.object({ id: z.string(), externalId: z.string().nullable(), state: z.string(), reason: z.string().nullable() }),
  ),
});
const channelAccounts = async () =>
  (await parley.ask('{ channelAccounts { id externalId state reason } }', accounts)).channelAccounts;
const sellers = async () => (await channelAccounts()).find(({ externalId }) => externalId !== null);

type Step = (args: readonly string[]) => Promise<Ended>;

/** How a reader carries out a command that wants more than being typed; all others are simply run. */
const byHand: readonly (readonly [string, Step])[] = [
  [`verify --audit ${auditFile}`, (args) => exported().then(() => parley.parley(args))],
  ['watch', () => Promise.resolve({ code: 0, out: 'watched while Anna waits for her answer', err: '' })],
  ['demo say', answered],
  [
    'import telegram-export',
    (args) => parley.parley(args.map((arg) => (arg.endsWith('result.json') ? written() : arg))),
  ],
  ['connect telegram --phone', byCode],
  ['connect telegram --account 700000001 --phone', async (args) => disconnected().then(() => byCode(args))],
  ['connect telegram', leftByCtrlC],
];

const run: Step = (args) =>
  (byHand.find(([start]) => args.join(' ').startsWith(start))?.[1] ?? parley.parley.bind(parley))(args);

/** Somebody approves each proposal that is shown, until Anna has her answer. */
async function answered(args: readonly string[]): Promise<Ended> {
  let approved = 0;
  let leave: () => void = () => undefined;
  const watching = parley.parley(['watch'], (text, child) => {
    leave = () => child.stdin?.write('q\n');
    for (const shown = text.split('[a] approve').length - 1; approved < shown; approved += 1) child.stdin?.write('a\n');
  });
  const said = await parley.parley(args);
  leave();
  const watched = await watching;
  expect(watched, watched.err).toMatchObject({ code: 0 });
  expect(watched.out).toMatch(/● Proposal for Anna Parker: reply/);
  return said;
}

/** What is asked on the terminal is answered there. */
function byCode(args: readonly string[]): Promise<Ended> {
  let isTold = false;
  return parley.parley(args, (text, child) => {
    if (isTold || !text.includes('The code that Telegram sent')) return;
    isTold = child.stdin?.write(`${loginCode}\n`) !== undefined;
  });
}

function leftByCtrlC(args: readonly string[]): Promise<Ended> {
  let isLeft = false;
  return parley.parley(args, (text, child) => {
    if (isLeft || child.pid === undefined || !text.includes('Scan it in Telegram')) return;
    isLeft = process.kill(-child.pid, 'SIGINT');
  });
}

async function disconnected(): Promise<void> {
  const query = `mutation ($input: DisconnectChannelAccountInput!) { disconnectChannelAccount(input: $input) { position } }`;
  const input = { idempotencyKey: randomUUID(), channelAccountId: (await sellers())?.id };
  await parley.ask(query, z.unknown(), { input });
  await vi.waitFor(async () => expect((await sellers())?.state).toBe('DISCONNECTED'), patience);
}

/** The audit log as a file, as whoever may read it takes it. */
async function exported(): Promise<void> {
  const signIn = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const entered = await fetch(`${parley.url}/auth/signin`, { ...signIn, body: JSON.stringify(parley.credentials) });
  const { accessToken } = z.object({ accessToken: z.string() }).parse(await entered.json());
  const me = z.object({ me: z.object({ organization: z.object({ id: z.string() }) }) });
  const { id } = (await parley.ask('{ me { organization { id } } }', me)).me.organization;
  const headers = { authorization: `Bearer ${accessToken}` };
  const file = await fetch(`${parley.url}/organizations/${id}/audit-log/export?format=csv`, { headers });
  writeFileSync(auditFile, await file.text());
}

function written(): string {
  const path = join(parley.folder, 'result.json');
  const said = {
    id: 1,
    type: 'message',
    date: '2020-03-01T12:00:00',
    from: 'Boris',
    from_id: 'user4242',
    text: 'Hello',
  };
  const list = [{ name: 'Boris Old', type: 'personal_chat', id: 4242, messages: [said] }];
  writeFileSync(path, JSON.stringify({ personal_information: { user_id: 700_000_001 }, chats: { list } }));
  return path;
}

beforeAll(async () => {
  await parley.start();
  await vi.waitFor(async () => expect((await sellers())?.state).toBe('CONNECTED'), patience);
}, 180_000);
afterAll(() => parley.stop(), 60_000);

const words = { phone, account: '700000001', file: auditFile };

/** What is told of each command that does not simply end well. */
const endings: Readonly<Record<string, { readonly code: number; readonly says: RegExp }>> = {
  'connect telegram': { code: 1, says: /Scan it in Telegram[^]*Given up: nothing was connected\./ },
  'connect telegram --account 700000001': {
    code: 1,
    says: /^This account is connected already: there is nothing to do\.$/m,
  },
  [`connect telegram --phone ${phone} --takes known --opens deal`]: {
    code: 1,
    says: /Parley knows this account already: name it with --account <account>\.\n$/,
  },
  [`connect telegram --account 700000001 --phone ${phone}`]: { code: 0, says: /Connected\.\n$/ },
  'demo say anna How much is it?': { code: 0, says: /Anna Parker: How much is it\?[^]*North Light Windows: / },
  'demo people': { code: 0, says: /^pavel .*“Окна, Лесная 5”$/m },
  doctor: { code: 0, says: /^ok {3}Services: all answer/m },
  'parked list': { code: 0, says: /^Nothing is parked\.$/m },
  [`verify --audit ${auditFile}`]: { code: 0, says: /^ok {3}.*entries as their events were written/m },
  'verify --audit': { code: 0, says: /^ok {3}audit log: \d+ entries/m },
  'rebuild crm deal-board': { code: 0, says: /switched/ },
  'rebuild crm --check': { code: 0, says: /no row differs/ },
};

describe.each(['newcomer', 'running-it'])('the guide %s', (guide) => {
  const commands = commandsOf(guide, words);

  it('has commands to run', () => expect(commands.length).toBeGreaterThan(4));

  it.each(commands.map((args) => [args.join(' '), args] as const))('does what it says: %s', async (line, args) => {
    const { code, out, err } = await run(args);
    const { code: wanted, says } = endings[line] ?? { code: 0, says: /./ };
    expect(`${out}${err}`).toMatch(says);
    expect(code).toBe(wanted);
    expect(err).not.toMatch(/^ +at /m);
  });
});

it('names its commands to whoever asks for none', async () => {
  const { code, out } = await parley.parley([]);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^Usage: parley .*\n(.|\n)* {2}watch /) as string,
  });
});

it('leaves the account connected, and nothing that waits to be scanned', async () => {
  const all = await vi.waitFor(async () => {
    const found = await channelAccounts();
    expect(found.filter(({ state }) => state === 'CONNECTED')).toHaveLength(1);
    return found;
  }, patience);
  expect(all.filter(({ state }) => !['CONNECTED', 'DISCONNECTED'].includes(state))).toEqual([]);
  expect(existsSync(join(parley.folder, 'secrets', 'identity.env'))).toBe(true);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Newcomer } from './journey/newcomer.js';

const patience = { timeout: 40_000, interval: 500 };
const canary = 'Login code: 31415. Do not give it to anyone';

const message = z.object({ id: z.string(), externalId: z.string(), text: z.string().nullable(), sentAt: z.string() });
const chat = z.object({
  id: z.string(),
  title: z.string(),
  messageCount: z.int(),
  unreadCount: z.int(),
  contact: z.object({ name: z.string() }).nullable(),
  currentDeal: z.object({ id: z.string() }).nullable(),
});
type Chat = z.infer<typeof chat>;
const withMessages = z.object({
  chat: z.object({ messages: z.object({ edges: z.array(z.object({ node: message })) }) }),
});

const record = z.object({
  channelAccounts: z.array(
    z.object({ externalId: z.string().nullable(), name: z.string().nullable(), state: z.string() }),
  ),
  chats: z.object({ edges: z.array(z.object({ node: chat })) }),
  deals: z.object({ totalCount: z.int() }),
});

const query = `{ channelAccounts { externalId name state } deals { totalCount } chats(first: 20) { edges { node {
  id title messageCount unreadCount contact { name } currentDeal { id } } } } }`;
const messagesQuery = `query ($id: ID!) { chat(id: $id) { messages(last: 50) { edges { node { id externalId text sentAt } } } } }`;

const parley = new Newcomer();
const read = () => parley.ask(query, record);
const chats = async (): Promise<readonly Chat[]> => (await read()).chats.edges.map(({ node }) => node);
const chatOf = async (title: string) => (await chats()).find((one) => one.title === title);
const messagesOf = async (one: Chat | undefined) =>
  (await parley.ask(messagesQuery, withMessages, { id: one?.id })).chat.messages.edges.map(({ node }) => node);

let seller = '';
let anna = 0;
const at = (name: string) => join(parley.folder, name);
const write = (name: string, document: object | string) => {
  writeFileSync(at(name), typeof document === 'string' ? document : JSON.stringify(document, null, 1));
  return at(name);
};
const run = (...args: readonly string[]) => parley.parley(['import', 'telegram-export', ...args]);
const said = (id: number, from: number | string, text: unknown) => ({
  id,
  type: 'message',
  date: '2020-03-01T12:00:00',
  date_unixtime: '1583060400',
  from: 'Somebody',
  from_id: `user${from}`,
  text,
});

beforeAll(async () => {
  await parley.start();
  anna = (await parley.people()).find(({ displayName }) => displayName === 'Anna Parker')?.userId ?? 0;
  await vi.waitFor(async () => expect((await chatOf('Anna Parker'))?.currentDeal).toBeTruthy(), patience);
  seller = (await read()).channelAccounts[0]?.externalId ?? '';
}, 180_000);
afterAll(() => parley.stop(), 60_000);

describe('importing an export of Telegram Desktop', () => {
  it('meets the live history: chats, contacts and messages appear, nothing is doubled, and no deal', async () => {
    const live = await chatOf('Anna Parker');
    const [known] = await messagesOf(live);
    const deals = (await read()).deals.totalCount;
    const list = [
      {
        name: 'Anna Parker',
        type: 'personal_chat',
        id: anna,
        messages: [
          said(Number(known?.externalId), anna, known?.text),
          said(900_001, anna, ['We met in ', { type: 'bold', text: '2020' }]),
          { id: 900_002, type: 'service', action: 'phone_call' },
          { id: 'broken', type: 'message' },
        ],
      },
      {
        name: 'Boris Old',
        type: 'personal_chat',
        id: 4242,
        messages: [said(1, 4242, 'Long ago'), said(2, seller, 'Yes')],
      },
      { name: 'Old team', type: 'private_supergroup', id: 777, messages: [said(1, 4242, 'In the group')] },
      { type: 'saved_messages', id: Number(seller), messages: [said(3, seller, 'A note')] },
      { name: 'Telegram', type: 'personal_chat', id: 777_000, messages: [said(4, 777_000, canary)] },
    ];
    const personal_information = { user_id: Number(seller), first_name: 'The', last_name: 'Seller' };
    const file = write('result.json', { about: '', personal_information, chats: { about: '', list } });

    const first = await run(file);
    expect(first, first.err).toMatchObject({ code: 0 });
    expect(first.out).toMatch(/chats +3\nadded +4 +messages\nknown +1 .*\nskipped +4 +records/);
    expect(first.out).toMatch(/1 {2}not readable as a message, line \d+/);

    await expect.poll(async () => (await chatOf('Boris Old'))?.contact?.name, patience).toBe('Boris Old');
    await expect.poll(async () => (await chatOf('Boris Old'))?.messageCount, patience).toBe(2);
    expect(await chatOf('Boris Old')).toMatchObject({ unreadCount: 0, currentDeal: null });
    expect(await chatOf('Old team')).toMatchObject({ contact: null, currentDeal: null });
    const met = await chatOf('Anna Parker');
    expect(met?.id).toBe(live?.id);
    const texts = (await messagesOf(met)).map(({ text }) => text);
    expect(texts).toContain('We met in 2020');
    expect(texts.filter((text) => text === known?.text)).toHaveLength(1);
    const after = await read();
    expect(after.deals.totalCount).toBe(deals);
    expect(after.channelAccounts).toHaveLength(1);
    expect(readFileSync(at('parley.log'), 'utf8')).not.toContain('31415');
  });

  it('changes nothing the second time', async () => {
    const before = (await chats()).filter(({ title }) => title !== 'Anna Parker' && title.includes('Old'));
    const second = await run(at('result.json'));
    expect(second, second.err).toMatchObject({ code: 0 });
    expect(second.out).toMatch(/added +0 +messages\nknown +5 /);
    expect((await chats()).filter(({ title }) => title.includes('Old'))).toEqual(before);
  });

  it('takes a single chat as that of the account that wrote in it, of the one named, or of one never connected', async () => {
    const clara = { name: 'Clara Old', type: 'personal_chat', id: 4343, messages: [said(11, 4343, 'Hello')] };
    const file = write('single.json', clara);
    const unsaid = await run(file);
    expect(unsaid.err).toMatch(/whose it is.*--account/);
    expect(unsaid.err).toContain(seller);
    expect(unsaid.code).toBe(1);
    const answered = write('answered.json', { ...clara, messages: [...clara.messages, said(12, seller, 'Good day')] });
    expect((await run(answered)).out).toMatch(/added +2 /);
    expect((await run(file, '--account', seller, '--time-zone', 'Asia/Almaty')).out).toMatch(/known +1 /);
    expect((await run(file, '--account', '5555555')).out).toMatch(/added +1 /);
    const { channelAccounts } = await read();
    expect(channelAccounts.map(({ externalId, state }) => [externalId, state])).toContainEqual([
      '5555555',
      'DISCONNECTED',
    ]);
  });

  it('says in one sentence what is wrong', async () => {
    const full = { personal_information: { user_id: 999 }, chats: { list: [] } };
    const others = { name: 'Dan', type: 'personal_chat', id: 4444, messages: [said(1, 31_337, 'Not yours')] };
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[at('nothing.json')], /^There is no file /],
      [[parley.folder], /is no file/],
      [[write('no.json', '<html>messages</html>')], /^This is no export of Telegram Desktop/],
      [[at('single.json'), '--account', 'Nobody'], /^No connected account is called Nobody/],
      [[at('single.json'), '--time-zone', 'Mars'], /^Mars is no time zone/],
      [[write('other.json', full), '--account', seller], /^This is the export of the Telegram account 999/],
      [[write('others.json', others), '--account', seller], /^This chat is that of the Telegram account 31337, not of/],
      [
        [at('others.json')],
        /^This chat is that of the Telegram account 31337, which Parley does not know: .*--account/,
      ],
    ];
    for (const [args, sentence] of wrong) {
      const { code, err } = await run(...args);
      expect(err.trim()).toMatch(sentence);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    }
    const nobody = await parley.parley(['import', 'telegram-export', at('single.json'), '--data-dir', at('empty')]);
    expect(nobody.err).toMatch(/^Parley does not run on .*: start it with npm start/);
    expect(nobody.code).toBe(1);
  });

  it('goes on after Ctrl-C without doubling', async () => {
    const count = 20_000;
    const messages = Array.from({ length: count }, (_, n) => said(1000 + n, n % 2 ? 4545 : seller, `Line ${n}`));
    const file = write('long.json', { name: 'Long Old', type: 'personal_chat', id: 4545, messages });
    const args = ['import', 'telegram-export', file, '--account', seller];
    let isStopped = false;
    const stopped = await parley.parley(args, (text, child) => {
      if (isStopped || child.pid === undefined || !/ [1-9][\d,]* added/.test(text)) return;
      isStopped = process.kill(-child.pid, 'SIGINT');
    });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain('The same command goes on from here');
    const partly = Number(/added +([\d,]+)/.exec(stopped.out)?.[1]?.replaceAll(',', ''));
    expect(partly).toBeGreaterThan(0);
    expect(partly).toBeLessThan(count);
    const rest = await parley.parley(args);
    const amount = (n: number) => n.toLocaleString('en-US');
    expect(rest.out).toMatch(new RegExp(`added +${amount(count - partly)} .*\\nknown +${amount(partly)} `));
    await expect.poll(async () => (await chatOf('Long Old'))?.messageCount, patience).toBe(count);
    console.info(`stopped after ${amount(partly)} of ${amount(count)} messages; ${amount(count)} stand`);
  });
});

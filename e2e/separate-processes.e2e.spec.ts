import { randomUUID } from 'node:crypto';

import { filesWith, measured, spellingsOf, useBackend } from '@parley/testing';
import { createClient } from 'redis';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { Caller } from './journey/caller.js';
import { connectSeller } from './journey/connect-seller.js';
import { IndependentCustomer } from './journey/independent-customer.js';
import { MainPath, type Proposal } from './journey/main-path.js';
import { build } from './processes/built.js';
import { hitsIn, remembering } from './processes/searched-places.js';
import { SeparateInstallation } from './processes/separate-installation.js';

/** An id of nothing. */
const nobody = '00000000-0000-4000-8000-000000000000';
const patience = { timeout: 40_000, interval: 400 };

beforeAll(() => build());

const journey = useBackend(async () => {
  const installation = await SeparateInstallation.start();
  const caller = new Caller(installation.url);
  return {
    ...{ installation, caller, world: installation.world(), path: new MainPath(caller) },
    [Symbol.asyncDispose]: async () => {
      await caller.close();
      await installation[Symbol.asyncDispose]();
    },
  };
});

const saidToAnna = () =>
  journey()
    .world.messagesSeenBy('anna')
    .filter(({ isFromSeller }) => isFromSeller)
    .map(({ text }) => text);

beforeEach(({ onTestFailed }) =>
  onTestFailed(async () => console.log(`${journey().installation.said}\n${await journey().installation.logs()}`)),
);

describe('the main path with every service in a process of its own', () => {
  const first = 'Hello Anna! Three windows are 1,200 euro with the work. Shall we measure on Friday?';
  const second = 'Friday at ten it is, Anna. Our fitter rings half an hour before.';
  let chatId = '';
  let dealId = '';
  let before = '';

  const replyIn = async (id: string): Promise<Proposal> => {
    const found = await expect
      .poll(async () => (await journey().path.pending(id)).find(({ action }) => action === 'REPLY'), patience)
      .toBeDefined()
      .then(() => journey().path.pending(id));
    const reply = found.find(({ action }) => action === 'REPLY');
    if (!reply) throw new Error('The proposal went away');
    return reply;
  };

  it('signs in, connects an account of Telegram and watches', async () => {
    const { installation, caller, world } = journey();
    await caller.signIn(installation.credentials);
    caller.watch();
    await connectSeller(caller, world.seller);
  });

  it('makes a message a chat, a contact and a deal, across three processes', async () => {
    // What was said while the account was being connected is history, which begins no deal.
    journey().world.say('anna', 'Hello, it is Anna.');
    await expect
      .poll(async () => journey().path.texts((await journey().path.chat('Anna Parker'))?.id ?? nobody), patience)
      .not.toEqual([]);
    journey().world.say('anna', 'How much is it with the work, and when can you come?');
    await expect
      .poll(async () => (await journey().path.chat('Anna Parker'))?.currentDeal?.stage.key, patience)
      .toMatch(/cold|replied/);
    const chat = await journey().path.chat('Anna Parker');
    [chatId, dealId] = [chat?.id ?? '', chat?.currentDeal?.id ?? ''];
  });

  it('sends an approved reply once', async () => {
    // A proposal of what was said first may still stand while what was said next is on its way to supersede it.
    const { reply, key, position } = await vi.waitFor(async () => {
      const [found, once] = [await replyIn(chatId), randomUUID()];
      return { reply: found, key: once, position: await journey().path.approve(found, first, once) };
    }, patience);
    expect(reply.reasons.length).toBeGreaterThan(0);
    expect(await journey().path.approve(reply, first, key)).toBe(position);
    await expect.poll(saidToAnna, patience).toContain(first);
    await expect.poll(async () => (await journey().path.outcome(reply.id)).status, patience).toBe('SENT');
    expect(saidToAnna().filter((text) => text === first)).toHaveLength(1);

    const { message } = await journey().path.outcome(reply.id);
    const chain = await journey().path.explain({ type: 'MESSAGE', id: message?.id ?? '' });
    console.log(`explain, over seven processes: ${chain.join(' → ')}`);
    expect(chain[0]).toBe('messaging.message.received');
    expect(chain.at(-1)).toBe('messaging.message.sent');
  });

  it('is one trace from the update of Telegram to the reply, across timers and whoever approves', async () => {
    const path = [
      'messaging: take update',
      'agents: react agents.on-message.v1',
      'agents: fire agents.turn-due',
      'agents: run agent',
      'gateway: call agents.approve-proposal',
      'agents: answer agents.approve-proposal',
      'agents: react agents.on-proposal-approved.v1',
      'messaging: answer messaging.send-message',
      'messaging: send message',
    ];
    const { traces } = journey().installation;
    await expect.poll(() => traces.traceWith('send message'), patience).toEqual(expect.arrayContaining(path));
    const traced = traces.traceWith('send message');
    console.log(
      `one trace: ${traced.length} kinds of step in ${new Set(traced.map((step) => step.split(':')[0])).size} processes`,
    );
  });

  it('is received once, word for word, by a client of Telegram that shares no code with ours', async () => {
    const { installation, world, path } = journey();
    const person = { firstName: 'Vera', phone: '9996620077' };
    await using vera = await IndependentCustomer.signIn(installation.centre, world.seller.phone, person);
    await vera.write('Do you also do doors, and how long does it take?');
    const chat = await vi.waitFor(async () => {
      const found = await path.chat('Vera');
      if (!found) throw new Error('Nobody has heard of Vera');
      return found;
    }, patience);
    const [answer, key] = ['Doors too, Vera. Two weeks, & the work is included.', randomUUID()];
    const reply = await replyIn(chat.id);
    for (const _ of ['approved', 'the same once more']) await path.approve(reply, answer, key);
    await expect.poll(() => vera.received, patience).toEqual([answer]);
    await expect.poll(async () => (await path.outcome(reply.id)).status, patience).toBe('SENT');
    expect(vera.received).toEqual([answer]);
  });

  it.each(['messaging', 'agents', 'crm'])(
    'loses nothing and sends nothing twice when %s is killed midway',
    async (service) => {
      const [text, missed] = [`${second} (${service})`, `Said while ${service} was away`];
      journey().world.say('anna', `And what if it rains? (${service})`);
      const reply = await replyIn(chatId);
      await journey().path.approve(reply, text);
      await journey().installation.kill(service);
      journey().world.say('anna', missed);
      const begun = performance.now();
      await journey().installation.place(service);
      console.log(`${service}: killed, and ready again after ${((performance.now() - begun) / 1000).toFixed(1)} s`);

      await expect.poll(saidToAnna, patience).toContain(text);
      await expect.poll(async () => (await journey().path.outcome(reply.id)).status, patience).toBe('SENT');
      await expect.poll(() => journey().path.texts(chatId), patience).toContain(missed);
      expect(saidToAnna().filter((said) => said === text)).toHaveLength(1);
      expect((await journey().path.texts(chatId)).filter((said) => said === missed)).toHaveLength(1);
    },
  );

  it('moves the deal, and knows how it was', async () => {
    before = new Date().toISOString();
    await journey().path.moveDeal(dealId, 'meeting');
    await expect.poll(async () => (await journey().path.deal(dealId)).stage.key, patience).toBe('meeting');
    expect(await journey().path.stageAsOf(dealId, before)).not.toBe('meeting');
  });

  it('keeps secrets out of database, broker, Redis and logs, and what customers say out of all but the first (checks 38 and 78, D22)', async () => {
    const { installation, world, path } = journey();
    const [code, said] = ['Login code: 31337-canary-4f7a', 'canary-9c2e from the balcony'];
    installation.telegramWrites(code);
    world.say('anna', said);
    await expect.poll(() => path.texts(chatId), patience).toContain(said);
    const { stage } = installation;
    const secrets = [
      '31337-canary-4f7a',
      installation.credentials.password,
      journey().caller.accessToken,
      ...installation.signInKeys().flatMap(spellingsOf),
    ];
    const ofSecrets = await hitsIn(stage, secrets);
    const ofWords = await hitsIn(stage, ['canary-9c2e', 'Anna Parker', world.seller.phone]);
    const logs = stage.output.join('\n');
    const entries = logs.split('\n').filter((line) => line.startsWith('{'));
    const undated = entries.filter((line) => !/"time":"\d{4}-\d\d-\d\dT[\d:.]+Z"/.test(line));
    expect([entries.length > 10, undated]).toEqual([true, []]);
    const result = `D22: login code, password, ${installation.signInKeys().length} sign-in keys; seven processes, ${logs.length} characters of logs`;
    const worst = `hits ${JSON.stringify(ofSecrets)}; what customers say ${JSON.stringify(ofWords)}`;
    measured({ check: '78', seed: '-', result, worst });
    expect(ofSecrets).toEqual({ data: 0, dump: 0, broker: 0, redis: 0, logs: 0 });
    // The search finds what is there: read models hold what they show.
    expect(ofWords).toEqual({ data: expect.any(Number), dump: expect.any(Number), broker: 0, redis: 0, logs: 0 });
    expect([ofWords.data, ofWords.dump].every((hits) => hits > 0)).toBe(true);
    expect((await filesWith(['EVT_'], (await stage.folders()).broker)).length).toBeGreaterThan(0);
  });

  it('keeps sign-in keys out of the memory of every process but the connector’s (check 78)', async () => {
    const { installation } = journey();
    const keys = installation.signInKeys().flatMap(spellingsOf);
    const found = await remembering(installation.all, keys);
    const result = `${keys.length} spellings of sign-in keys in the memory of ${installation.all.length} processes`;
    measured({ check: '78', seed: '-', result, worst: `in that of ${found.join(', ')}` });
    // The search finds them where they have to be.
    expect(found).toEqual(['messaging']);
  });

  it('twin: a sign-in key that is kept in clear is found', async () => {
    const { installation } = journey();
    const { stage } = installation;
    const keys = installation.signInKeys();
    const needles = keys.flatMap(spellingsOf);
    const text = keys.map((key) => key.toString('base64')).join();
    const redis = await createClient({ url: stage.parts.redis.url }).connect();
    await redis.set('twin', text);
    await stage.parts.database.query('create table messaging.twin as select $1::text as sealed', [text]);
    const { data, ...others } = await hitsIn(stage, needles);
    expect([data > 0, others]).toEqual([true, { dump: 1, broker: 0, redis: 1, logs: 0 }]);
    await stage.parts.database.query('drop table messaging.twin');
    await redis.del('twin');
    redis.destroy();
  });

  it('counted in Redis what was spent, for all gateways together', async () => {
    const redis = await createClient({ url: journey().installation.stage.parts.redis.url }).connect();
    expect(await redis.keys('parley:spending:*')).not.toEqual([]);
    redis.destroy();
  });

  it('saw all of it live, and nothing twice', () => {
    const types = new Set(journey().caller.items.map(({ type }) => type));
    for (const type of [
      'messaging.message.received',
      'agents.proposal.created',
      'messaging.message.sent',
      'crm.deal.moved-to-stage',
    ])
      expect(types, type).toContain(type);
    expect(new Set(journey().caller.items.map(({ id }) => id)).size).toBe(journey().caller.items.length);
    console.log(`${journey().caller.items.length} items live, none twice`);
  });
});

import { type Chat, createDataCentre, type DataCentre, type TlObject, userPeer } from '@parley/datacentre';
import { measured, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { SendQueue } from '../sends/sender/send-queue.adapter.js';
import { PushedClock } from '../spec-support/pushed-clock.adapter.js';
import { Shop } from '../spec-support/shop.adapter.js';

/** Longer than a busy machine takes for all that happens meanwhile: the clock goes on. */
const slowSeconds = 600;

describe('a supergroup in slow mode (check 68)', () => {
  const postgres = usePostgres();
  const clock = new PushedClock();
  let shop: Shop<DataCentre>;
  let group: Chat;
  let [seller, branch] = [0, 0];
  let [inGroup, withAnna, withBoris] = ['', '', ''];
  /** When the seller asked to write in the group, and when it was told to wait until. */
  const asked: number[] = [];
  let until = 0;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), clock, await createDataCentre({ profile: 'test', clock }));
    const { world, faults } = shop.centre;
    const user = (firstName: string, phone: string) => world.addUser({ firstName, phone }).id;
    [seller, branch] = [user('Shop', '+79990000001'), user('Branch', '+79990000002')];
    const [anna, boris] = [user('Anna', '+79990000003'), user('Boris', '+79990000004')];
    await shop.start();
    await shop.connect('+79990000001');
    await shop.connect('+79990000002');
    group = world.addChannel({ title: 'Neighbours', creatorId: anna, memberIds: [seller] });
    world.slowDown(group, slowSeconds);
    const chatOf = async (text: string) => (await shop.chatThatSays(text)).id;
    world.send({ fromId: anna, to: group, text: 'Who knows a roofer?' });
    inGroup = await chatOf('Who knows a roofer?');
    world.send({ fromId: anna, to: userPeer(seller), text: 'Anna asks' });
    withAnna = await chatOf('Anna asks');
    world.send({ fromId: boris, to: userPeer(branch), text: 'Boris asks' });
    withBoris = await chatOf('Boris asks');
    faults.intercept(
      'messages.sendMessage',
      ({ query, userId }) => {
        if (userId === seller && (query['peer'] as TlObject)._ === 'inputPeerChannel') asked.push(now());
        return undefined;
      },
      100_000,
    );
  });
  afterAll(() => shop.close());

  const now = () => clock.now().getTime();
  const early = () => asked.filter((at) => at < until).length;
  const waits = async (text: string) => {
    const [row] = await shop.query(
      `select status, waits_for as "waitsFor", waiting_until as until from messaging.send where content ->> 'text' = $1`,
      [text],
    );
    return row;
  };
  const isWaiting = async (text: string) => {
    await expect.poll(() => waits(text)).toMatchObject({ status: 'waiting', waitsFor: 'slow-mode' });
    until = new Date(String((await waits(text))?.['until'])).getTime();
    asked.length = 0;
  };
  const several = async () => {
    const rounds = vi.spyOn(SendQueue.prototype, 'heads');
    await expect.poll(() => rounds.mock.calls.length).toBeGreaterThan(6);
    rounds.mockRestore();
  };
  const untilThen = () => clock.push(Math.max(0, until - now()) + 1000);
  const sent = () => shop.sentBy(seller);

  it('what is to go out there waits, over a restart, and goes in its order by the same account', async () => {
    for (const text of ['first', 'second', 'third']) await shop.send(inGroup, text);
    await expect.poll(sent).toEqual(['first']);
    await isWaiting('second');
    await shop.messaging.stop();
    clock.push((slowSeconds / 2) * 1000);
    await shop.start();
    await shop.send(withAnna, 'to Anna');
    await shop.send(withBoris, 'to Boris');
    await expect.poll(sent).toEqual(['first', 'to Anna']);
    await expect.poll(() => shop.sentBy(branch)).toEqual(['to Boris']);
    await several();
    expect([early(), sent()]).toEqual([0, ['first', 'to Anna']]);

    untilThen();
    await expect.poll(sent).toEqual(['first', 'to Anna', 'second']);
    await isWaiting('third');
    await several();
    const tooEarly = early();
    untilThen();
    await expect.poll(sent).toEqual(['first', 'to Anna', 'second', 'third']);
    measured({
      ...{ check: '68', seed: '-', result: 'slow mode: 3 sends in order, other chat and account went on' },
      worst: `${String(tooEarly)} early calls`,
    });
    expect([tooEarly, shop.sentBy(branch)]).toEqual([0, ['to Boris']]);
  });

  it('mutant twin: a queue that knows of no wait asks too early', async () => {
    await shop.send(inGroup, 'fourth');
    await isWaiting('fourth');
    const real = SendQueue.prototype.heads;
    vi.spyOn(SendQueue.prototype, 'heads').mockImplementation(async function (this: SendQueue, account) {
      const found = await real.call(this, account);
      return { ...found, heads: found.heads.map((head) => ({ ...head, waitingUntil: null })) };
    });
    await expect.poll(early).toBeGreaterThan(0);
  });

  it('neither side broke the protocol', () => expect(shop.centre.violations).toEqual([]));
});

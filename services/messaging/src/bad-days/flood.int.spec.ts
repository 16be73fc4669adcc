import { createDataCentre, type DataCentre, floodWait, userPeer } from '@parley/datacentre';
import { count, measured, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

import { SendQueue } from '../sends/sender/send-queue.adapter.js';
import { PushedClock } from '../spec-support/pushed-clock.adapter.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';

const many = count({ ci: 60, full: 500 });
const long = { timeout: 150_000, interval: 100 };

/** Longer than a busy machine takes to ask for all of them: meanwhile the clock goes on. */
const waitSeconds = 300;

describe('many sends in a flood wait (check 68)', () => {
  const postgres = usePostgres();
  const clock = new PushedClock();
  const accounts: { userId: number; chatIds: string[] }[] = [];
  let shop: Shop<DataCentre>;

  const connected = async (phone: string, peers: readonly string[]) => {
    const userId = shop.centre.world.addUser({ firstName: `Shop ${phone}`, phone }).id;
    await shop.connect(phone);
    const chatIds: string[] = [];
    for (const name of peers) {
      const fromId = shop.centre.world.addUser({ firstName: name, phone: `${phone}${String(chatIds.length)}` }).id;
      shop.centre.world.send({ fromId, to: userPeer(userId), text: `${name} writes` });
      chatIds.push((await shop.chatThatSays(`${name} writes`)).id);
    }
    accounts.push({ userId, chatIds });
  };

  beforeAll(async () => {
    shop = await Shop.open(postgres(), clock, await createDataCentre({ profile: 'test', clock }));
    await shop.start();
    await connected('+79990000001', ['Anna', 'Boris', 'Carl', 'Dora']);
    await connected('+79990000002', ['Emma', 'Fedor']);
  });
  afterAll(() => shop.close());

  /** What was asked for in each chat, in its order. */
  const asked = (chatIds: readonly string[], each: number) =>
    chatIds.map((chatId, chat) => ({
      chatId,
      texts: Array.from({ length: each }, (_, n) => `${String(chat)}/${String(n)}`),
    }));
  const send = async (orders: ReturnType<typeof asked>) => {
    for (const { chatId, texts } of orders) for (const text of texts) await shop.send(chatId, text);
  };
  const inOrder = (userId: number, orders: ReturnType<typeof asked>) => {
    const sent = shop.sentBy(userId);
    return orders.every(({ texts }, chat) => {
      const here = sent.filter((text) => text.startsWith(`${String(chat)}/`));
      return here.join() === texts.join();
    });
  };

  it(`${String(many)} sends wait it out over a restart, in order, and the other account goes on`, async () => {
    const [held, free] = accounts;
    if (!held || !free) throw new Error('Two accounts');
    let until = 0;
    let [early, after] = [0, 0];
    const stop = shop.centre.faults.intercept(
      'messages.sendMessage',
      ({ userId }) => {
        if (userId !== held.userId) return undefined;
        if (until === 0) {
          until = clock.now().getTime() + waitSeconds * 1000;
          throw floodWait(waitSeconds);
        }
        if (clock.now().getTime() < until) early += 1;
        else after += 1;
        return undefined;
      },
      100_000,
    );
    onTestFinished(stop);
    const orders = asked(held.chatIds, many / held.chatIds.length);
    await send(orders);
    await vi.waitFor(() => expect(until).toBeGreaterThan(0), patience);
    await shop.messaging.stop();
    clock.push((waitSeconds / 2) * 1000);
    await shop.start();

    const others = asked(free.chatIds, 5);
    await send(others);
    await vi.waitFor(() => expect(shop.sentBy(free.userId)).toHaveLength(10), patience);
    const rounds = vi.spyOn(SendQueue.prototype, 'heads');
    onTestFinished(() => rounds.mockRestore());
    await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(4), patience);
    expect(shop.sentBy(held.userId)).toEqual([]);

    clock.push(Math.max(0, until - clock.now().getTime()) + 1000);
    await vi.waitFor(() => expect(shop.sentBy(held.userId)).toHaveLength(many), long);
    const isInOrder = inOrder(held.userId, orders) && inOrder(free.userId, others);
    measured({
      ...{
        check: '68',
        seed: '-',
        result: `${String(many)} sends, ${String(after)} calls after the wait, in order: ${String(isInOrder)}`,
      },
      worst: `${String(early)} early calls`,
    });
    expect({ early, isInOrder }).toEqual({ early: 0, isInOrder: true });
    expect(new Set(shop.sentBy(held.userId)).size).toBe(many);
    expect(shop.sentBy(free.userId)).toHaveLength(10);
  }, 200_000);

  it('mutant twin: a queue that knows of no wait asks too early', async () => {
    const [held] = accounts;
    let [until, early] = [0, 0];
    const stop = shop.centre.faults.intercept(
      'messages.sendMessage',
      () => {
        if (until === 0) until = clock.now().getTime() + 30_000;
        else if (clock.now().getTime() < until) early += 1;
        throw floodWait(30);
      },
      100,
    );
    onTestFinished(stop);
    const real = SendQueue.prototype.heads;
    const blind = vi.spyOn(SendQueue.prototype, 'heads').mockImplementation(async function (this: SendQueue, account) {
      const found = await real.call(this, account);
      return { heads: found.heads.map((head) => ({ ...head, waitingUntil: null })), waits: {} };
    });
    onTestFinished(() => blind.mockRestore());
    await shop.send(held?.chatIds[0] ?? '', 'too early');
    await vi.waitFor(() => expect(early).toBeGreaterThan(0), patience);
  });
});

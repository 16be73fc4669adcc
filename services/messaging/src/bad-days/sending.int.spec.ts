import { createDataCentre, type DataCentre, floodWait, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type CrashPoint, CrashPoints } from '../crash-points/crash-points.port.js';
import { ResolveSendHandler } from '../sends/resolve-send/resolve-send.handler.js';
import { SendQueue } from '../sends/sender/send-queue.adapter.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';

class CrashOnce extends CrashPoints {
  #at: CrashPoint | undefined;

  at(point: CrashPoint | undefined): void {
    this.#at = point;
  }

  reach(name: CrashPoint): void {
    if (name !== this.#at) return;
    this.#at = undefined;
    throw new Error(`crash at ${name}`);
  }
}

/** A clock that runs, and can be pushed on. */
class PushedClock extends SystemClock {
  #ahead = 0;

  override now(): Date {
    return new Date(super.now().getTime() + this.#ahead);
  }

  push(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

describe('sending on bad days', () => {
  const postgres = usePostgres();
  const clock = new PushedClock();
  const crash = new CrashOnce();
  let shop: Shop<DataCentre>;
  let seller: number;
  let chatId: string;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), clock, await createDataCentre({ profile: 'test', clock }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    const anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    await shop.start(crash);
    await shop.connect('+79990000001');
    chatId = (await say(anna, seller, 'Hello')).id;
  });
  afterAll(() => shop.close());

  /** Somebody's first message, and the chat that it makes. */
  const say = (fromId: number, toId: number, text: string) => {
    shop.centre.world.send({ fromId, to: userPeer(toId), text });
    return shop.chatThatSays(text);
  };
  const copiesOf = (text: string) => shop.sentBy(seller).filter((sent) => sent === text).length;
  const settled = (id: string, status = 'sent') =>
    vi.waitFor(async () => expect(await shop.sends([id])).toMatchObject([{ status }]), patience);

  it.each(
    [1, 2, 3].flatMap((round) =>
      (['attempted-not-sent', 'sent-not-recorded', 'recorded-not-logged'] as const).map(
        (point) => [point, round] as const,
      ),
    ),
  )('a crash at %s (round %i) sends once (check 71)', async (point, round) => {
    const text = `${point} ${String(round)}`;
    crash.at(point);
    const { id } = await shop.send(chatId, text);
    await settled(id);
    expect(copiesOf(text)).toBe(1);
    await vi.waitFor(async () => {
      const said = (await shop.messages(chatId)).filter(({ content }) => JSON.stringify(content).includes(text));
      expect(said).toHaveLength(1);
    }, patience);
  });

  it('a lost answer sends once: the random id is the same, and the history says which message it is', async () => {
    shop.centre.faults.intercept('messages.sendMessage', () => 'drop-after');
    const { id } = await shop.send(chatId, 'answer lost');
    await vi.waitFor(() => expect(copiesOf('answer lost')).toBe(1), patience);
    shop.centre.faults.dropConnections();
    await settled(id);
    expect(copiesOf('answer lost')).toBe(1);
  });

  it('a crash after which Telegram forgot the random id sends once: the history is read first', async () => {
    crash.at('sent-not-recorded');
    const { id } = await shop.send(chatId, 'forgotten id');
    await vi.waitFor(() => expect(copiesOf('forgotten id')).toBe(1), patience);
    shop.centre.faults.forgetRandomIds();
    await settled(id);
    expect(copiesOf('forgotten id')).toBe(1);
  });

  it('mutant twin: without that reading the same crash sends twice', async () => {
    const blind = vi
      .spyOn(SendQueue.prototype, 'claimed')
      .mockResolvedValue({ has: () => true } as unknown as Set<string>);
    crash.at('sent-not-recorded');
    await shop.send(chatId, 'sent blindly');
    await vi.waitFor(() => expect(copiesOf('sent blindly')).toBe(1), patience);
    shop.centre.faults.forgetRandomIds();
    await vi.waitFor(() => expect(copiesOf('sent blindly')).toBe(2), patience);
    blind.mockRestore();
  });

  it('a flood wait is obeyed whole, kept over a restart, and keeps each chat in order (check 68)', async () => {
    let [early, calls] = [0, 0];
    let until = 0;
    shop.centre.faults.intercept('messages.sendMessage', () => {
      until = clock.now().getTime() + 30_000;
      throw floodWait(30);
    });
    const texts = Array.from({ length: 12 }, (_, n) => `flooded ${String(n)}`);
    const asked: string[] = [];
    for (const text of texts) asked.push((await shop.send(chatId, text)).id);
    await settled(asked[0]!, 'waiting');
    const watch = shop.centre.faults.intercept(
      'messages.sendMessage',
      () => {
        calls += 1;
        if (clock.now().getTime() < until) early += 1;
        return undefined;
      },
      1000,
    );
    await shop.messaging.stop();
    clock.push(15_000);
    await shop.start(crash);
    await vi.waitFor(async () => expect(await shop.accounts()).toMatchObject([{ state: 'connected' }]), patience);
    const rounds = vi.spyOn(SendQueue.prototype, 'heads');
    await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(4), patience);
    rounds.mockRestore();
    expect(shop.sentBy(seller).filter((text) => text.startsWith('flooded'))).toEqual([]);

    clock.push(16_000);
    for (const id of asked) await settled(id);
    watch();
    expect(shop.sentBy(seller).filter((text) => text.startsWith('flooded'))).toEqual(texts);
    console.log(`check 68: ${String(calls)} calls after the wait, ${String(early)} early`);
    expect(early).toBe(0);
  });

  it('another account is not held by it, and takes over nothing', async () => {
    const other = shop.centre.world.addUser({ firstName: 'Second', phone: '+79990000003' }).id;
    const boris = shop.centre.world.addUser({ firstName: 'Boris', phone: '+79990000004' }).id;
    await shop.connect('+79990000003');
    const theirs = (await say(boris, other, 'To the second')).id;
    shop.centre.faults.intercept('messages.sendMessage', () => {
      throw floodWait(30);
    });
    const held = await shop.send(chatId, 'held back');
    await settled(held.id, 'waiting');
    const free = await shop.send(theirs, 'goes on');
    await settled(free.id);
    expect(shop.sentBy(other)).toEqual(['goes on']);
    expect(copiesOf('held back')).toBe(0);
    clock.push(31_000);
    await settled(held.id);
  });

  it('what nobody can know is a member’s to decide, and holds the chat until then', async () => {
    crash.at('attempted-not-sent');
    const lost = await shop.send(chatId, 'nobody knows');
    await settled(lost.id, 'attempted');
    clock.push(6 * 60_000);
    await settled(lost.id, 'unknown');
    const next = await shop.send(chatId, 'waits for the member');
    const rounds = vi.spyOn(SendQueue.prototype, 'heads');
    await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(6), patience);
    rounds.mockRestore();
    expect(copiesOf('waits for the member')).toBe(0);
    await shop.messaging.get(ResolveSendHandler).handle({ sendId: lost.id }, shop.context);
    await settled(lost.id, 'failed');
    await settled(next.id);
    expect([copiesOf('nobody knows'), copiesOf('waits for the member')]).toEqual([0, 1]);
  });

  it('whoever asks not to be written to is not', async () => {
    const carl = shop.centre.world.addUser({ firstName: 'Carl', phone: '+79990000005' }).id;
    const chat = await say(carl, seller, 'Больше не пишите мне');
    await vi.waitFor(async () => expect(await shop.events('messaging.recipient.opted-out')).toBe(1), patience);
    expect(await shop.send(chat.id, 'But listen')).toMatchObject({
      status: 'refused',
      refusalCode: 'messaging.recipient.opted-out',
    });
    expect(copiesOf('But listen')).toBe(0);
  });
});

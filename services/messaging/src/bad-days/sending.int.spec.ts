import { everyRow } from '@parley/contracts';
import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type CrashPoint, CrashPoints } from '../crash-points/crash-points.port.js';
import { ResolveSendHandler } from '../sends/resolve-send/resolve-send.handler.js';
import { SendQueue } from '../sends/sender/send-queue.adapter.js';
import { PushedClock } from '../spec-support/pushed-clock.adapter.js';
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
    await shop.start({ crash });
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
  const messageThatSays = async (text: string) => {
    const rows = await shop.query(
      `select message_id as id from messaging.message where content ->> 'text' = '${text}'`,
    );
    return String(rows[0]?.['id']);
  };
  const settled = (id: string, status = 'sent') =>
    vi.waitFor(async () => expect(await shop.sends([id])).toMatchObject([{ status }]), patience);

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
    const resolve = (messageId?: string) => {
      const input = { sendId: lost.id, ...(messageId !== undefined && { messageId }) };
      return shop.messaging.get(ResolveSendHandler).handle(input, shop.context, everyRow);
    };
    for (const other of [await messageThatSays('Hello'), await messageThatSays('answer lost')])
      await expect(resolve(other), 'theirs, and what another send became').rejects.toThrow(
        'messaging.send.other-message',
      );
    await resolve();
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

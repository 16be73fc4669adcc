import { createDataCentre, type DataCentre, floodWait, userPeer } from '@parley/datacentre';
import { onABusyMachine } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { TelegramRefusal } from '../telegram-refusal.js';
import type { Outgoing, TelegramConnection, TelegramSignal } from '../telegram.port.js';
import { loopbackOnly, type Route } from './socket.adapter.js';
import { TelegramThroughTeleproto } from './telegram-client.adapter.js';

const application = { apiId: 1, apiHash: '0123456789abcdef0123456789abcdef' };
const dataCentreId = 2;
const host = `127.0.1.${String(dataCentreId)}`;
const phone = '+79990000001';

let centre: DataCentre;
let telegram: TelegramThroughTeleproto;
let shop: number;
let anna: number;
const dialled: string[] = [];
const opened: TelegramConnection[] = [];

beforeAll(async () => {
  centre = await createDataCentre({ profile: 'test' });
  shop = centre.world.addUser({ firstName: 'Shop', phone }).id;
  anna = centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
  const inside = loopbackOnly({ [host]: { host: '127.0.0.1', port: centre.addresses[dataCentreId] ?? 0 } });
  const route: Route = (address) => {
    dialled.push(address.host);
    return inside(address);
  };
  telegram = new TelegramThroughTeleproto({
    side: 'demo',
    keys: [centre.trust],
    route,
    start: { dataCentreId, address: { host, port: 80 } },
    appVersion: 'test',
  });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((connection) => connection.close()));
  expect(centre.violations).toEqual([]);
});
afterAll(async () => centre.close());

async function open(signInKey: string | null = null, signals: TelegramSignal[] = []) {
  const connection = await telegram.connect({ application, signInKey, onSignal: (signal) => signals.push(signal) });
  opened.push(connection);
  return connection;
}

async function signedIn(signals: TelegramSignal[] = []) {
  const connection = await open(null, signals);
  const { codeHash } = await connection.requestCode(phone);
  await connection.submitCode(phone, codeHash, centre.loginCodeFor(phone) ?? '');
  return connection;
}

const to = (id: number) => ({ kind: 'user', id: String(id), accessHash: null }) as const;

async function annaAddress(connection: TelegramConnection) {
  const { parties } = await connection.chats(null);
  const party = parties.find(({ peer }) => peer.id === String(anna));
  return { ...to(anna), accessHash: party?.accessHash ?? null };
}

describe('the seam', () => {
  it('signs in by phone and code, and again by its key alone', async () => {
    const first = await signedIn();
    expect(await first.self()).toMatchObject({ name: 'Shop', isSelf: true });
    const key = first.signInKey;
    await first.close();
    expect(await (await open(key)).self()).toMatchObject({ name: 'Shop' });
  });

  it('says in Telegram’s own word why a code was refused', async () => {
    const connection = await open();
    const { codeHash } = await connection.requestCode(phone);
    await expect(connection.submitCode(phone, codeHash, '00000')).rejects.toMatchObject({
      reason: 'refused',
      code: 'PHONE_CODE_INVALID',
    });
  });

  it('signs in by a scanned code, and asks for the cloud password', async () => {
    const secured = centre.world.addUser({ firstName: 'Safe', phone: '+79990000009', password: 'correct horse' }).id;
    const signals: TelegramSignal[] = [];
    const connection = await open(null, signals);
    const step = await connection.exportLink();
    if (step.kind !== 'link') throw new Error('No link');
    centre.acceptLoginToken(step.link, secured);
    await vi.waitFor(() =>
      expect(signals).toContainEqual(
        expect.objectContaining({ delivered: expect.objectContaining({ hasLoginToken: true }) as object }),
      ),
    );
    expect(await connection.exportLink()).toEqual({ kind: 'password-needed' });
    await expect(connection.submitPassword('wrong')).rejects.toMatchObject({ code: 'PASSWORD_HASH_INVALID' });
    expect(await connection.submitPassword('correct horse')).toEqual({ kind: 'signed-in' });
    expect(await connection.self()).toMatchObject({ name: 'Safe' });
  });

  it('hears what is written, and sends once under one random id', async () => {
    const signals: TelegramSignal[] = [];
    const connection = await signedIn(signals);
    await connection.state();
    centre.world.send({ fromId: anna, to: userPeer(shop), text: 'Здравствуйте' });
    await expect.poll(() => JSON.stringify(signals)).toContain('Здравствуйте');

    const before = centre.world.log.length;
    const message: Outgoing = {
      to: await annaAddress(connection),
      content: { text: 'Hello', entities: [{ type: 'bold', offset: 0, length: 5 }] },
      randomId: '-12345678901234567',
      replyToId: null,
    };
    const sent = await connection.send(message);
    expect(sent.externalId).toMatch(/^\d+$/);
    const again = await connection.send(message);
    expect(again.externalId).toBeNull();
    expect(centre.world.log.slice(before).filter(({ kind }) => kind === 'message.sent')).toHaveLength(1);

    const { messages } = await connection.history(message.to, { limit: 10 });
    expect(messages[0]).toMatchObject({ isOurs: true, content: message.content });
  });

  it('lists chats and reads marks', async () => {
    const connection = await signedIn();
    const { chats } = await connection.chats(null);
    const chat = chats.find(({ peer }) => peer.id === String(anna));
    expect(chat).toMatchObject({ peer: { kind: 'user', id: String(anna) } });
    await connection.markRead(await annaAddress(connection), chat?.lastMessageId ?? '0');
    const after = await connection.chats(null);
    expect(after.chats.find(({ peer }) => peer.id === String(anna))?.readUpTo).toBe(chat?.lastMessageId);
  });

  it('tells a difference since a state', async () => {
    const connection = await signedIn();
    const state = await connection.state();
    centre.world.send({ fromId: anna, to: userPeer(shop), text: 'missed' });
    const difference = await connection.difference(state);
    expect(difference).toMatchObject({ isLast: true, isTooLong: false });
    expect(difference.messages.map(({ content }) => content.text)).toEqual(['missed']);
  });

  it('says that it came back after the connection was cut', async () => {
    const signals: TelegramSignal[] = [];
    const connection = await signedIn(signals);
    await connection.state();
    centre.faults.dropConnections();
    await vi.waitFor(() => expect(signals).toContainEqual({ kind: 'reconnected' }), { timeout: 10_000 });
    expect(await connection.self()).toMatchObject({ name: 'Shop' });
  });

  it('knows when it was signed out elsewhere', async () => {
    const connection = await signedIn();
    centre.faults.signOutEverywhere(shop);
    await expect(connection.state()).rejects.toMatchObject({ reason: 'signed-out' });
  });

  it('is told how long to wait, and does not wait by itself', async () => {
    const connection = await signedIn();
    centre.faults.intercept('messages.getHistory', () => {
      throw floodWait(30);
    });
    const asked = performance.now();
    await expect(connection.history(to(shop), { limit: 1 })).rejects.toMatchObject({
      reason: 'flood-wait',
      seconds: 30,
    });
    expect(performance.now() - asked).toBeLessThan(onABusyMachine(5000));
  });

  it('opened no connection but to the local data centre', () => {
    expect(new Set(dialled)).toEqual(new Set([host]));
    const outside = loopbackOnly({ '149.154.167.51': { host: '149.154.167.51', port: 443 } });
    expect(outside({ host: '149.154.167.51', port: 443 })).toBeNull();
    expect(outside({ host: 'elsewhere.example', port: 443 })).toBeNull();
  });

  it('cannot be of two sides in one process', () =>
    expect(
      () => new TelegramThroughTeleproto({ side: 'live', keys: [], route: () => null, appVersion: 'test' }),
    ).toThrow());

  it('refusals carry no text', () => expect(new TelegramRefusal('refused', 'X').message).toBe('refused: X'));
});

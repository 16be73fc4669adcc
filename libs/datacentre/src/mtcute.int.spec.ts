import type { TelegramClient } from '@mtcute/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type DataCentre, createDataCentre } from './data-centre.js';
import { floodWait } from './rpc-error.js';
import { mtcute, signInMtcute } from './spec-support/mtcute.js';
import { sellerPhone } from './spec-support/use-centre.js';
import { userPeer } from './world/peer.js';
import type { User } from './world/user.js';

describe('the local data centre, with mtcute', { timeout: 20_000 }, () => {
  let centre: DataCentre;
  let client: TelegramClient;
  let seller: User;
  let anna: User;
  const fromAnna = (text: string) => centre.world.send({ fromId: anna.id, to: userPeer(seller.id), text });
  const atAnna = () => centre.world.history(anna.id, userPeer(seller.id)).map(({ message }) => message);

  beforeEach(async () => {
    centre = await createDataCentre({ profile: 'test', advertise: '127.0.0.1' });
    seller = centre.world.addUser({ firstName: 'Seller', phone: sellerPhone });
    anna = centre.world.addUser({ firstName: 'Anna', username: 'anna_p' });
    client = mtcute(centre);
  });

  afterEach(async () => {
    await client.destroy();
    await centre.close();
    expect(centre.violations).toEqual([]);
  });

  /** Signs in and collects; what comes before the first two differences are done, the client counts as old. */
  const received = async () => {
    const texts: string[] = [];
    let differences = 0;
    centre.faults.intercept('updates.getDifference', () => void (differences += 1), 2);
    await signInMtcute(client, centre, { phone: sellerPhone });
    await expect.poll(() => differences).toBe(2);
    await client.getMe();
    client.onNewMessage.add((message) => void texts.push(message.text));
    return texts;
  };

  it('signs in by phone', async () => {
    const me = await signInMtcute(client, centre, { phone: sellerPhone });
    expect(me.firstName).toBe('Seller');
  });

  it('binds temporary keys', async () => {
    await client.destroy();
    client = mtcute(centre, { pfs: true });
    const me = await signInMtcute(client, centre, { phone: sellerPhone });
    expect(me.firstName).toBe('Seller');
  });

  it('gives the cloud password', async () => {
    centre.world.setPassword(seller.id, { password: 'correct horse' });
    const me = await signInMtcute(client, centre, { phone: sellerPhone, password: 'correct horse' });
    expect(me.firstName).toBe('Seller');
  });

  it('signs in by QR code', async () => {
    const me = await client.signInQr({
      onUrlUpdated: (url) => centre.acceptLoginToken(url, seller.id),
    });
    expect(me.firstName).toBe('Seller');
  });

  it('sends and receives, edits, reads and deletes', async () => {
    const texts = await received();
    fromAnna('How much is it?');
    await vi.waitFor(() => expect(texts).toEqual(['How much is it?']), 5000);
    const sent = await client.sendText('anna_p', 'Ten euros');
    await client.editMessage({ message: sent, text: 'Nine euros' });
    expect(atAnna().map(({ text }) => text)).toEqual(['How much is it?', 'Nine euros']);
    await client.readHistory('anna_p');
    expect(centre.world.state.mailbox(`user:${anna.id}`).history(userPeer(seller.id)).readOutboxMaxId).toBe(1);
    await client.deleteMessages([sent], { revoke: true });
    expect(atAnna()).toHaveLength(1);
  });

  it('lists chats and history in pages', async () => {
    await signInMtcute(client, centre, { phone: sellerPhone });
    for (let i = 1; i <= 150; i += 1) fromAnna(`Line ${i}`);
    const titles: string[] = [];
    for await (const dialog of client.iterDialogs()) titles.push(dialog.peer.displayName);
    expect(titles).toEqual(['Anna', 'Telegram']);
    const texts: string[] = [];
    for await (const message of client.iterHistory('anna_p')) texts.push(message.text);
    expect(texts).toEqual(Array.from({ length: 150 }, (_, i) => `Line ${150 - i}`));
  });

  it('writes in a supergroup', async () => {
    const texts = await received();
    const members = { creatorId: seller.id, memberIds: [anna.id] };
    const group = centre.world.addChannel({ title: 'Roofs', username: 'roofs_chat', ...members });
    centre.world.send({ fromId: anna.id, to: group, text: 'Who comes?' });
    await vi.waitFor(() => expect(texts).toContain('Who comes?'), 5000);
    await client.sendText('roofs_chat', 'We do');
    expect(centre.world.history(anna.id, group).at(-1)?.message.text).toBe('We do');
  });

  it('is told to wait', async () => {
    await signInMtcute(client, centre, { phone: sellerPhone });
    centre.faults.intercept('messages.sendMessage', () => {
      throw floodWait(37);
    });
    await expect(client.sendText('anna_p', 'Hi')).rejects.toMatchObject({ text: 'FLOOD_WAIT_%d', seconds: 37 });
  });

  it('fills a gap while connected', async () => {
    const texts = await received();
    centre.faults.suppressPush = true;
    fromAnna('1');
    await new Promise((done) => setImmediate(() => setImmediate(done)));
    centre.faults.suppressPush = false;
    fromAnna('2');
    await vi.waitFor(() => expect(texts).toEqual(['1', '2']), 10_000);
  });

  it('gets what it missed when the server kept its session', async () => {
    const texts = await received();
    centre.faults.keepSessions = true;
    centre.faults.dropConnections();
    for (const text of ['1', '2', '3', '4']) fromAnna(text);
    await vi.waitFor(() => expect(texts).toEqual(['1', '2', '3', '4']), 10_000);
  });
});

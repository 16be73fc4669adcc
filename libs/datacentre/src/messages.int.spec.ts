import { Api, type TelegramClient } from 'teleproto';
import { NewMessage } from 'teleproto/events/index.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { collect } from './spec-support/teleproto.js';
import { useStage } from './spec-support/use-centre.js';
import { userPeer } from './world/peer.js';

describe('private messages', { timeout: 20_000 }, () => {
  const stage = useStage();
  let client: TelegramClient;
  const world = () => stage().centre.world;
  const anna = () => stage().anna.id;
  const seller = () => stage().seller.id;
  const fromAnna = (text: string) => world().send({ fromId: anna(), to: userPeer(seller()), text });
  const toAnna = (text: string) => world().send({ fromId: seller(), to: userPeer(anna()), text });

  beforeEach(async () => {
    client = await stage().sellerClient();
  });

  it('arrive live, both ways, with their formatting', async () => {
    const received: string[] = [];
    client.addEventHandler((event) => void received.push(event.message.message), new NewMessage({}));
    fromAnna('How much is it?');
    await expect.poll(() => received).toEqual(['How much is it?']);
    const sent = await client.sendMessage('anna_p', { message: '**Ten** euros' });
    const seen = world().history(anna(), userPeer(seller()));
    expect(seen.map(({ message }) => message.text)).toEqual(['How much is it?', 'Ten euros']);
    expect(seen[1]?.message.entities).toEqual([{ _: 'messageEntityBold', offset: 0, length: 3 }]);
    expect(sent.date).toBe(seen[1]?.message.date);
  });

  it('keep their reply', async () => {
    fromAnna('First');
    fromAnna('Second');
    const [first] = world().history(seller(), userPeer(anna()));
    await client.sendMessage('anna_p', { message: 'To the first', replyTo: first?.id ?? 0 });
    const seen = world().history(anna(), userPeer(seller()));
    expect(seen[2]?.message.replyToNo).toBe(seen[0]?.message.no);
    const [mine] = await client.getMessages('anna_p', { limit: 1 });
    expect(mine?.replyTo?.replyToMsgId).toBe(first?.id);
  });

  it('are listed in pages', async () => {
    for (let i = 1; i <= 250; i += 1) fromAnna(`Line ${i}`);
    const all = await client.getMessages('anna_p', { limit: 300 });
    expect([...all].map(({ message }) => message)).toEqual(Array.from({ length: 250 }, (_, i) => `Line ${250 - i}`));
    expect(all.total).toBe(250);
  });

  it('make chats, listed in pages, the newest first', async () => {
    for (let i = 1; i <= 130; i += 1) {
      const { id } = world().addUser({ firstName: `User ${i}` });
      world().send({ fromId: id, to: userPeer(seller()), text: 'Hello' });
    }
    const dialogs = await client.getDialogs({ limit: 200 });
    expect(dialogs).toHaveLength(131);
    expect(dialogs[0]?.title).toBe('User 130');
    expect(dialogs[0]?.unreadCount).toBe(1);
  });

  it('are edited for all', async () => {
    const edits = collect(client, Api.UpdateEditMessage);
    fromAnna('Helo');
    world().edit({ userId: anna(), chat: userPeer(seller()), id: 1, text: 'Hello' });
    await expect.poll(() => edits[0]?.message).toMatchObject({ message: 'Hello' });
    const sent = await client.sendMessage('anna_p', { message: 'Teh price' });
    await client.editMessage('anna_p', { message: sent.id, text: 'The price' });
    expect(world().history(anna(), userPeer(seller())).at(-1)?.message.text).toBe('The price');
    const foreign = { userId: anna(), chat: userPeer(seller()), id: 2, text: 'Not mine' };
    expect(() => world().edit(foreign)).toThrow('MESSAGE_AUTHOR_REQUIRED');
  });

  it('are deleted for all', async () => {
    const deletions = collect(client, Api.UpdateDeleteMessages);
    fromAnna('Oops');
    const [seen] = world().history(seller(), userPeer(anna()));
    world().delete(anna(), userPeer(seller()), [1]);
    await expect.poll(() => deletions[0]?.messages).toEqual([seen?.id]);
    const sent = await client.sendMessage('anna_p', { message: 'Gone in a moment' });
    await client.deleteMessages('anna_p', [sent.id], { revoke: true });
    expect(world().history(anna(), userPeer(seller()))).toEqual([]);
  });

  it('are read, and their author learns of it', async () => {
    const receipts = collect(client, Api.UpdateReadHistoryOutbox);
    const sent = await client.sendMessage('anna_p', { message: 'Seen?' });
    world().read(anna(), userPeer(seller()));
    await expect.poll(() => receipts[0]?.maxId).toBe(sent.id);
    fromAnna('Yes');
    await client.markAsRead('anna_p');
    expect(world().state.mailbox(`user:${anna()}`).history(userPeer(seller())).readOutboxMaxId).toBe(2);
    const [dialog] = await client.getDialogs({});
    expect(dialog?.unreadCount).toBe(0);
  });

  it('show that somebody types', async () => {
    const typing = collect(client, Api.UpdateUserTyping);
    world().typing(anna(), seller());
    await expect.poll(() => typing[0]?.userId.toString()).toBe(String(anna()));
  });

  it('tell the other sessions of an account what one of them sent', async () => {
    const other = await stage().sellerClient();
    const own = collect(other, Api.UpdateNewMessage);
    await client.sendMessage('anna_p', { message: 'From the first session' });
    await expect.poll(() => own[0]?.message).toMatchObject({ message: 'From the first session', out: true });
    toAnna('From nowhere');
    await expect.poll(() => own).toHaveLength(2);
  });

  it('need an access hash of one’s own', async () => {
    const stranger = new Api.InputPeerUser({ userId: BigInt(anna()) as never, accessHash: 1n as never });
    await expect(client.sendMessage(stranger, { message: 'Hello' })).rejects.toThrow();
    expect(world().history(anna(), userPeer(seller()))).toEqual([]);
  });

  it('are logged: who sent what to whom, under which random id', async () => {
    await client.sendMessage('anna_p', { message: 'Counted' });
    const sends = world().log.flatMap((fact) => (fact.kind === 'message.sent' && fact.message.randomId ? [fact] : []));
    expect(sends).toHaveLength(1);
    expect(sends[0]?.message.copies.map(({ mailbox }) => mailbox)).toEqual([`user:${seller()}`, `user:${anna()}`]);
  });
});

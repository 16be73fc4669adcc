import { Api, type TelegramClient } from 'teleproto';
import {
  ConnectionTCPAbridged,
  ConnectionTCPFull,
  ConnectionTCPObfuscated,
} from 'teleproto/network/connection/index.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createDataCentre } from './data-centre.js';
import { collect } from './spec-support/teleproto.js';
import { sellerPhone, useStage } from './spec-support/use-centre.js';
import { userPeer } from './world/peer.js';

describe('the API', { timeout: 20_000 }, () => {
  const stage = useStage([2, 4]);
  let client: TelegramClient;
  const world = () => stage().centre.world;
  const fromAnna = (text: string) => world().send({ fromId: stage().anna.id, to: userPeer(stage().seller.id), text });

  beforeEach(async () => {
    client = await stage().sellerClient();
  });

  it.each([
    { name: 'full', connection: ConnectionTCPFull },
    { name: 'abridged', connection: ConnectionTCPAbridged },
    { name: 'obfuscated', connection: ConnectionTCPObfuscated },
  ])('is spoken over the $name transport', async ({ connection }) => {
    const other = await stage().sellerClient({ connection: connection as typeof ConnectionTCPFull });
    expect((await other.getMe()).firstName).toBe('Seller');
  });

  it('answers what it does not speak with an error', async () => {
    await expect(client.invoke(new Api.help.GetSupport())).rejects.toMatchObject({ code: 400 });
    expect(stage().centre.unknownMethods).toEqual(['help.getSupport']);
  });

  it('knows users by name, by phone and by id', async () => {
    const found = await client.invoke(new Api.contacts.ResolvePhone({ phone: `+${sellerPhone}` }));
    expect(found.users).toHaveLength(1);
    const full = await client.invoke(new Api.users.GetFullUser({ id: 'anna_p' }));
    expect(full.users[0]).toMatchObject({ firstName: 'Anna', username: 'anna_p' });
    expect(full.users[0]).not.toHaveProperty('phone', expect.anything());
    const [anna] = await client.invoke(new Api.users.GetUsers({ id: ['anna_p'] }));
    expect(anna).toMatchObject({ firstName: 'Anna' });
    for (const username of ['ann', 'nobody_at_all']) {
      const nobody = client.invoke(new Api.contacts.ResolveUsername({ username }));
      await expect(nobody).rejects.toMatchObject({ errorMessage: 'USERNAME_NOT_OCCUPIED' });
    }
  });

  it('finds messages by id and by their words', async () => {
    for (const text of ['One window', 'Two doors', 'Three windows']) fromAnna(text);
    const [newest] = await client.getMessages('anna_p', { limit: 1 });
    const byId = await client.getMessages('anna_p', { ids: [newest?.id ?? 0] });
    expect(byId[0]?.message).toBe('Three windows');
    const byWord = await client.getMessages('anna_p', { search: 'window', limit: 10 });
    expect([...byWord].map(({ message }) => message)).toEqual(['Three windows', 'One window']);
    const oldestFirst = await client.getMessages('anna_p', { reverse: true, limit: 2 });
    expect([...oldestFirst].map(({ message }) => message)).toEqual(['One window', 'Two doors']);
  });

  it('gives single chats, and forgets them', async () => {
    fromAnna('Hello');
    const peers = [new Api.InputDialogPeer({ peer: await client.getInputEntity('anna_p') })];
    const found = await client.invoke(new Api.messages.GetPeerDialogs({ peers: peers as never }));
    expect(found.dialogs).toHaveLength(1);
    const peer = await client.getInputEntity('anna_p');
    await client.invoke(new Api.messages.DeleteHistory({ peer, maxId: 0, revoke: true }));
    expect(world().history(stage().anna.id, userPeer(stage().seller.id))).toEqual([]);
  });

  it('lists where one is signed in, and signs out there', async () => {
    const other = await stage().sellerClient();
    const list = () => client.invoke(new Api.account.GetAuthorizations());
    const { authorizations } = await list();
    expect(authorizations.filter(({ current }) => current)).toHaveLength(1);
    const [first] = authorizations.filter(({ current }) => !current);
    await client.invoke(new Api.account.ResetAuthorization({ hash: first?.hash ?? (0n as never) }));
    const gone = { errorMessage: 'AUTH_KEY_UNREGISTERED' };
    await expect(other.invoke(new Api.updates.GetState())).rejects.toMatchObject(gone);
    await client.invoke(new Api.auth.ResetAuthorizations());
    expect((await list()).authorizations).toHaveLength(1);
  });

  it('takes an authorization to another data centre', async () => {
    const sender = await client.getSender(4);
    const me = await client.invokeWithSender(new Api.users.GetUsers({ id: [new Api.InputUserSelf()] }), sender);
    expect(me[0]).toMatchObject({ firstName: 'Seller' });
  });

  it('makes groups and channels, and changes them', async () => {
    const typing = collect(client, Api.UpdateChatUserTyping);
    await client.invoke(new Api.messages.CreateChat({ users: ['anna_p'], title: 'Roof' }));
    const group = [...world().state.chats.values()].find(({ kind }) => kind === 'chat');
    const chatId = BigInt(group?.id ?? 0) as never;
    const full = await client.invoke(new Api.messages.GetFullChat({ chatId }));
    expect(full.users).toHaveLength(2);
    const clara = world().addUser({ firstName: 'Clara', username: 'clara_h' });
    await client.invoke(new Api.messages.AddChatUser({ chatId, userId: 'clara_h', fwdLimit: 0 }));
    await client.invoke(new Api.messages.EditChatTitle({ chatId, title: 'Two roofs' }));
    await client.invoke(new Api.messages.DeleteChatUser({ chatId, userId: 'anna_p' }));
    expect([...(group?.memberIds ?? [])]).toEqual([stage().seller.id, clara.id]);
    const { chats } = await client.invoke(new Api.messages.GetChats({ id: [chatId] }));
    expect(chats[0]).toMatchObject({ title: 'Two roofs' });
    const action = new Api.SendMessageTypingAction();
    await client.invoke(new Api.messages.SetTyping({ peer: new Api.InputPeerChat({ chatId }), action }));
    expect(typing).toEqual([]);

    await client.invoke(new Api.channels.CreateChannel({ title: 'News', about: '', broadcast: true }));
    const [channel] = (await client.getDialogs({})).map(({ inputEntity }) => inputEntity);
    await client.invoke(new Api.channels.InviteToChannel({ channel: channel ?? '', users: ['clara_h'] }));
    expect([...world().state.chats.values()].at(-1)?.memberIds.has(clara.id)).toBe(true);
  });

  it('shows others that one types', async () => {
    const signals: unknown[] = [];
    world().subscribe({ onSignal: ({ update }) => signals.push(update) });
    const action = new Api.SendMessageTypingAction();
    await client.invoke(new Api.messages.SetTyping({ peer: 'anna_p', action }));
    expect(signals).toMatchObject([{ _: 'updateUserTyping', userId: stage().seller.id }]);
  });

  it('keeps a stalled connection open, and answers when it flows again', async () => {
    stage().centre.faults.stall();
    const waiting = client.invoke(new Api.updates.GetState());
    const first = await Promise.race([waiting, new Promise((done) => setImmediate(() => done('nothing')))]);
    expect(first).toBe('nothing');
    expect(stage().centre.openConnections).toBeGreaterThan(0);
    stage().centre.faults.unstall();
    expect(await waiting).toBeInstanceOf(Api.updates.State);
  });
});

describe('a production process', () => {
  it('is refused by its profile and by its environment', async () => {
    await expect(createDataCentre({ profile: 'production' })).rejects.toThrow('not for production');
    vi.stubEnv('NODE_ENV', 'production');
    await expect(createDataCentre({ profile: 'demo' })).rejects.toThrow('not for production');
    vi.unstubAllEnvs();
  });
});

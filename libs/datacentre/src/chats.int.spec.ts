import { Api, type TelegramClient } from 'teleproto';
import { NewMessage } from 'teleproto/events/index.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { useStage } from './spec-support/use-centre.js';

describe('groups and channels', { timeout: 20_000 }, () => {
  const stage = useStage();
  let client: TelegramClient;
  let received: string[];
  const world = () => stage().centre.world;
  const members = () => ({ creatorId: stage().seller.id, memberIds: [stage().anna.id] });

  beforeEach(async () => {
    client = await stage().sellerClient();
    received = [];
    client.addEventHandler((event) => void received.push(event.message.message), new NewMessage({}));
  });

  it('a basic group carries messages both ways', async () => {
    const group = world().addGroup({ title: 'Roof', ...members() });
    world().send({ fromId: stage().anna.id, to: group, text: 'Who comes?' });
    await expect.poll(() => received).toContain('Who comes?');
    const [dialog] = await client.getDialogs({});
    expect(dialog?.title).toBe('Roof');
    await client.sendMessage(dialog?.inputEntity ?? '', { message: 'We do' });
    const seen = world().history(stage().anna.id, group);
    expect(seen.map(({ message }) => message.text)).toEqual(['', 'Who comes?', 'We do']);
  });

  it('a supergroup has one history for all', async () => {
    const group = world().addChannel({ title: 'Roofs', username: 'roofs_chat', ...members() });
    world().send({ fromId: stage().anna.id, to: group, text: 'Who comes?' });
    await expect.poll(() => received).toContain('Who comes?');
    const sent = await client.sendMessage('roofs_chat', { message: 'We do' });
    await client.editMessage('roofs_chat', { message: sent.id, text: 'We all do' });
    const texts = (await client.getMessages('roofs_chat', { limit: 10 })).map(({ message }) => message);
    expect([...texts].slice(0, 2)).toEqual(['We all do', 'Who comes?']);
    await client.deleteMessages('roofs_chat', [sent.id], { revoke: true });
    expect(world().history(stage().anna.id, group)).toHaveLength(2);
    await client.markAsRead('roofs_chat');
    expect((await client.getDialogs({}))[0]?.unreadCount).toBe(0);
  });

  it('a broadcast channel takes posts from its owner alone', async () => {
    const memberIds = [stage().seller.id];
    const channel = world().addChannel({ title: 'News', creatorId: stage().anna.id, memberIds, isBroadcast: true });
    world().send({ fromId: stage().anna.id, to: channel, text: 'Published' });
    await expect.poll(() => received).toContain('Published');
    const [dialog] = await client.getDialogs({});
    const posting = client.sendMessage(dialog?.inputEntity ?? '', { message: 'Me too' });
    await expect(posting).rejects.toMatchObject({ errorMessage: 'CHAT_ADMIN_REQUIRED' });
  });

  it('are made, joined and left through the API', async () => {
    await client.invoke(new Api.messages.CreateChat({ users: ['anna_p'], title: 'New group' }));
    const made = [...world().state.chats.values()].find(({ title }) => title === 'New group');
    expect([...(made?.memberIds ?? [])]).toEqual([stage().seller.id, stage().anna.id]);
    world().addChannel({ title: 'Open', username: 'open_door', creatorId: stage().anna.id, memberIds: [] });
    await client.invoke(new Api.channels.JoinChannel({ channel: 'open_door' }));
    const open = [...world().state.chats.values()].find(({ title }) => title === 'Open');
    expect(open?.memberIds.has(stage().seller.id)).toBe(true);
    await client.invoke(new Api.channels.LeaveChannel({ channel: 'open_door' }));
    expect(open?.memberIds.has(stage().seller.id)).toBe(false);
  });

  it('tell what they are', async () => {
    world().addChannel({ title: 'Roofs', username: 'roofs_chat', ...members() });
    const full = await client.invoke(new Api.channels.GetFullChannel({ channel: 'roofs_chat' }));
    expect(full.fullChat).toMatchObject({ participantsCount: 2 });
    expect(await client.getParticipants('roofs_chat')).toHaveLength(2);
  });
});

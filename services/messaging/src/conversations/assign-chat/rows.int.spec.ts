import { everyRow, type Reach } from '@parley/contracts';
import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { ChatsByIdsQuery } from '../../chats/list-chats/chats-by-ids.query.js';
import { ListChatsQuery } from '../../chats/list-chats/list-chats.query.js';
import { ListMessagesQuery } from '../../messages/list-messages/list-messages.query.js';
import { MessagesByIdsQuery } from '../../messages/list-messages/messages-by-ids.query.js';
import { CancelSendHandler } from '../../sends/cancel-send/cancel-send.handler.js';
import { SendsByIdsQuery } from '../../sends/list-sends/sends-by-ids.query.js';
import { ResolveSendHandler } from '../../sends/resolve-send/resolve-send.handler.js';
import { SendMessageHandler } from '../../sends/send-message/send-message.handler.js';
import { patience, Shop } from '../../spec-support/shop.adapter.js';
import { MarkChatReadHandler } from '../mark-chat-read/mark-chat-read.handler.js';
import { SetChatCollaboratorsHandler } from '../set-chat-collaborators/set-chat-collaborators.handler.js';
import { AssignChatHandler } from './assign-chat.handler.js';

const [kim, tim, sales] = [v7(), v7(), v7()] as const;
const own = (id: string): Reach => ({ rows: 'own', assigneeIds: [id], teamIds: [] });
const team: Reach = { rows: 'team', assigneeIds: [kim], teamIds: [sales] };
const nobody = v7();

type Talk = { readonly sendId: string; readonly messageId: string };

describe('whose chat it is', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let chatId: string;
  let other: string;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    const seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001' }).id;
    await shop.start();
    await shop.connect('+79990000001');
    for (const [index, firstName] of ['Anna', 'Boris'].entries()) {
      const { id } = shop.centre.world.addUser({ firstName, phone: `+7999000001${index}` });
      shop.centre.world.send({ fromId: id, to: userPeer(seller), text: `from ${firstName}` });
    }
    chatId = (await shop.chatThatSays('from Anna')).id;
    other = (await shop.chatThatSays('from Boris')).id;
    await shop.join(kim, 'operator');
    await shop.join(tim, 'operator');
    await shop.team(sales, [kim]);
  });
  afterAll(() => shop.close());

  const get: Shop['messaging']['get'] = (type) => shop.messaging.get(type);
  const listed = async (reach: Reach, input: object = {}) => {
    const page = await get(ListChatsQuery).answer({ page: {}, ...input }, shop.actor, reach);
    return { ids: page.edges.map(({ node }) => node.id), count: page.totalCount };
  };
  const assign = (input: { assigneeId: string | null; teamId?: string | null }, reach: Reach = everyRow) =>
    get(AssignChatHandler).handle({ chatId, ...input }, shop.context, reach);

  const share = (collaboratorIds: string[], reach: Reach = everyRow) =>
    get(SetChatCollaboratorsHandler).handle({ chatId, collaboratorIds }, shop.context, reach);
  /** What every door says of a chat, and of what was said and sent in it. */
  async function seen(reach: Reach, id: string, { sendId, messageId }: Talk): Promise<readonly string[]> {
    const said = (run: Promise<unknown>) =>
      run.then(
        () => 'done',
        (error: unknown) => JSON.stringify(error),
      );
    const { actor, context } = shop;
    const content = { text: 'hello', entities: [] };
    const all = [
      (await get(ChatsByIdsQuery).answer({ ids: [id] }, actor, reach)).items,
      await get(ListMessagesQuery).answer({ chatId: id, page: {} }, actor, reach),
      (await get(MessagesByIdsQuery).answer({ ids: [messageId] }, actor, reach)).items,
      (await get(SendsByIdsQuery).answer({ ids: [sendId] }, actor, reach)).items,
      await said(get(SendMessageHandler).handle({ chatId: id, content }, context, reach)),
      await said(get(MarkChatReadHandler).handle({ chatId: id, upToMessageId: messageId }, context, reach)),
      await said(get(CancelSendHandler).handle({ sendId }, context, reach)),
      await said(get(ResolveSendHandler).handle({ sendId }, context, reach)),
      await said(get(AssignChatHandler).handle({ chatId: id, assigneeId: tim }, context, reach)),
      await said(get(SetChatCollaboratorsHandler).handle({ chatId: id, collaboratorIds: [tim] }, context, reach)),
    ];
    return all.map((one) => JSON.stringify(one).replaceAll(new RegExp([id, messageId, sendId].join('|'), 'g'), 'id'));
  }
  async function talk(): Promise<Talk> {
    const send = await shop.send(chatId, 'first');
    await vi.waitFor(async () => expect(await shop.sends([send.id])).toMatchObject([{ status: 'sent' }]), patience);
    const [message] = await shop.messages(chatId);
    return { sendId: send.id, messageId: message!.id };
  }
  const never: Talk = { sendId: nobody, messageId: nobody };

  it('nobody’s at first: only whoever reaches all sees it', async () => {
    expect((await listed(everyRow)).count).toBe(2);
    expect(await listed(own(kim))).toEqual({ ids: [], count: 0 });
    expect(await listed(team)).toEqual({ ids: [], count: 0 });
  });

  it('is its assignee’s and its team’s, in every list', async () => {
    await assign({ assigneeId: kim });
    expect(await listed(own(kim))).toEqual({ ids: [chatId], count: 1 });
    expect(await listed(team, { search: 'Ann', unreadOnly: true })).toEqual({ ids: [chatId], count: 1 });
    expect(await listed(own(kim), { search: 'Boris' })).toEqual({ ids: [], count: 0 });
    expect(await listed(own(tim))).toEqual({ ids: [], count: 0 });
    await assign({ assigneeId: null, teamId: sales });
    expect(await listed(own(kim))).toEqual({ ids: [], count: 0 });
    expect(await listed(team)).toEqual({ ids: [chatId], count: 1 });
    expect(await listed(everyRow, { filter: { teamId: { eq: sales } } })).toEqual({ ids: [chatId], count: 1 });
    expect(await listed(everyRow, { filter: { isAssigned: { eq: false } } })).toEqual({ ids: [other], count: 1 });
    await assign({ assigneeId: kim, teamId: null });
    expect(await listed(everyRow, { filter: { assigneeId: { eq: kim } } })).toEqual({ ids: [chatId], count: 1 });
  });

  it('answers whoever doesn’t reach it exactly as what never was', async () => {
    const ours = await talk();
    expect(await seen(own(tim), chatId, ours)).toEqual(await seen(own(tim), nobody, never));
    expect(await shop.events('messaging.conversation.assigned')).toBe(3);
    expect(await shop.events('messaging.conversation.collaborators-changed')).toBe(0);
    // The mutant twin: whoever is let through to all rows is answered, so that sameness is not for want of a record.
    const everything = await seen(everyRow, chatId, ours);
    const nothing = await seen(everyRow, nobody, never);
    expect(everything.filter((one, index) => one === nothing[index])).toEqual([]);
    await share([]);
    await assign({ assigneeId: kim });
  });

  it('is reached by whom it is shared with by name, at every door, and by their team mates over team rows', async () => {
    const eve = v7();
    await shop.join(eve, 'operator');
    const ours = await talk();
    const nothing = await seen(own(eve), nobody, never);
    expect(await seen(own(eve), chatId, ours)).toEqual(nothing);
    await share([eve], own(kim));
    expect(await listed(own(eve))).toEqual({ ids: [chatId], count: 1 });
    expect((await listed({ rows: 'team', assigneeIds: [eve], teamIds: [] })).ids).toEqual([chatId]);
    expect((await listed(own(kim))).ids, 'its assignee’s all the same').toEqual([chatId]);
    expect(await shop.chats(own(eve))).toMatchObject([{ collaboratorIds: [eve], assigneeId: kim, version: 1 }]);
    expect(await listed(everyRow, { filter: { collaboratorId: { eq: eve } } })).toEqual({ ids: [chatId], count: 1 });
    expect((await listed(everyRow, { filter: { not: { collaboratorId: { in: [eve, kim] } } } })).ids).toEqual([other]);
    // The mutant twin: by who answers for it alone, nobody but kim reaches it.
    const answered = 'select chat_id from messaging.chat where assignee_id = $1';
    expect(await shop.query(answered, [eve])).toEqual([]);
    const everything = await seen(own(eve), chatId, ours);
    expect(everything.filter((one, index) => one === nothing[index])).toEqual([]);
    await share([]);
    await assign({ assigneeId: kim, teamId: null });
    expect(await seen(own(eve), chatId, ours)).toEqual(nothing);
  });

  it('is shared with members alone, once, by whoever reaches it; who went since is no obstacle', async () => {
    const [gus, max] = [v7(), v7()];
    await Promise.all([gus, max].map((one) => shop.join(one, 'operator')));
    const changes = () => shop.events('messaging.conversation.collaborators-changed');
    await expect(share([kim, nobody])).rejects.toMatchObject({ code: 'access.assignee-unknown' });
    await expect(share([kim], own(tim))).rejects.toMatchObject({ code: 'messaging.chat.not-found' });
    const before = await changes();
    await share([gus, kim]);
    await share([kim, gus]);
    expect(await changes()).toBe(before + 1);
    await shop.query('update messaging.access_members set is_active = false where principal_id = $1', [gus]);
    await share([gus, kim, max]);
    expect((await shop.chats()).find(({ id }) => id === chatId)?.collaboratorIds).toEqual([gus, kim, max]);
    await share([kim]);
    await expect(share([gus, kim])).rejects.toMatchObject({ code: 'access.assignee-unknown' });
    const stale = { chatId, collaboratorIds: [], expectedVersion: 1 };
    await expect(get(SetChatCollaboratorsHandler).handle(stale, shop.context, everyRow)).rejects.toMatchObject({
      code: 'messaging.chat.version',
    });
    await share([]);
  });

  it('is given away by whoever reaches it, and then is out of their reach', async () => {
    await assign({ assigneeId: tim }, own(kim));
    expect(await listed(own(tim))).toEqual({ ids: [chatId], count: 1 });
    await expect(assign({ assigneeId: kim }, own(kim))).rejects.toMatchObject({ code: 'messaging.chat.not-found' });
  });

  it('is nobody’s who is no member, and no team’s that isn’t there', async () => {
    await expect(assign({ assigneeId: nobody })).rejects.toMatchObject({ code: 'access.assignee-unknown' });
    const gone = { assigneeId: null, teamId: v7() };
    await expect(assign(gone)).rejects.toMatchObject({ code: 'access.team-unknown' });
  });

  it('is whoever’s answers it first, once', async () => {
    const answerer = shop.context.actor.principal.id;
    await shop.send(other, 'good day');
    expect(await listed(own(answerer))).toEqual({ ids: [other], count: 1 });
    await get(AssignChatHandler).handle({ chatId: other, assigneeId: tim }, shop.context, everyRow);
    await shop.send(other, 'again');
    expect((await listed(own(tim))).ids).toContain(other);
  });
});

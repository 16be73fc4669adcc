import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';

import { SubmitTelegramCodeHandler } from './channel-accounts/answer-telegram/submit-telegram-code.handler.js';
import { ConnectTelegramAccountHandler } from './channel-accounts/connect-telegram-account/connect-telegram-account.handler.js';
import { ListChannelAccountsQuery } from './channel-accounts/list-channel-accounts/list-channel-accounts.query.js';
import { ListChatsQuery } from './chats/list-chats/list-chats.query.js';
import { ListMessagesQuery } from './messages/list-messages/list-messages.query.js';
import { SendMessageHandler } from './sends/send-message/send-message.handler.js';
import { SendsByIdsQuery } from './sends/list-sends/sends-by-ids.query.js';
import {
  asUser,
  installed,
  type Installed,
  type RunningMessaging,
  startMessaging,
} from './spec-support/running-messaging.adapter.js';
import { networkOf } from './telegram/teleproto/telegram-network.adapter.js';
import { TelegramThroughTeleproto } from './telegram/teleproto/telegram-client.adapter.js';

const phone = '+79990000001';
const tenantId = v7();
const actor = { tenantId, principal: { kind: 'user', id: 'u' } } as const;

describe('messaging over a real data centre', () => {
  const postgres = usePostgres();
  const clock = new SystemClock();
  let centre: DataCentre;
  let on: Installed;
  let messaging: RunningMessaging;
  let shop: number;
  let anna: number;
  let channelAccountId: string;

  const accounts = async () => (await messaging.get(ListChannelAccountsQuery).answer({}, actor)).items;
  const chats = async () =>
    (await messaging.get(ListChatsQuery).answer({ page: {} }, actor)).edges.map(({ node }) => node);
  const messagesIn = async (chatId: string) =>
    (await messaging.get(ListMessagesQuery).answer({ chatId, page: {} }, actor)).edges.map(({ node }) => node);

  beforeAll(async () => {
    centre = await createDataCentre({ profile: 'test' });
    shop = centre.world.addUser({ firstName: 'Shop', phone }).id;
    anna = centre.world.addUser({ firstName: 'Анна', phone: '+79990000002', username: 'anna_petrova' }).id;
    const { addresses, trust } = centre.wiring;
    const settings = {
      telegramSide: 'demo',
      localDataCentre: { addresses, trust },
      historyDepth: 100,
      gapWaitMilliseconds: 100,
    };
    const telegram = new TelegramThroughTeleproto(networkOf(settings as Parameters<typeof networkOf>[0], 'spec'));
    on = await installed({ database: postgres(), centre, clock, telegram });
    messaging = await startMessaging(on);
  });
  afterAll(async () => {
    await messaging.stop();
    await centre.close();
  });

  it('connects an account by phone and code', async () => {
    const context = asUser(tenantId, clock);
    const { id } = await messaging.get(ConnectTelegramAccountHandler).handle({ method: 'phone', phone }, context);
    channelAccountId = id;
    await vi.waitFor(async () => expect(await accounts()).toMatchObject([{ state: 'code-needed' }]), {
      timeout: 15_000,
    });
    const code = centre.loginCodeFor(phone) ?? '';
    await messaging.get(SubmitTelegramCodeHandler).handle({ channelAccountId, code }, asUser(tenantId, clock));
    await vi.waitFor(async () => expect(await accounts()).toMatchObject([{ state: 'connected', name: 'Shop' }]), {
      timeout: 15_000,
    });
  });

  it('hears a stranger’s message, and shows it in the inbox', async () => {
    centre.world.send({ fromId: anna, to: userPeer(shop), text: 'Здравствуйте! Сколько стоит?' });
    await vi.waitFor(
      async () =>
        expect(await chats()).toMatchObject([
          {
            title: 'Анна',
            unreadCount: 1,
            messageCount: 1,
            lastMessage: { content: { text: 'Здравствуйте! Сколько стоит?' } },
          },
        ]),
      { timeout: 15_000 },
    );
  });

  it('sends once what the ledger asks for', async () => {
    const [chat] = await chats();
    const before = centre.world.log.length;
    const sent = await messaging
      .get(SendMessageHandler)
      .handle({ chatId: chat!.id, content: { text: 'От 900 ₽', entities: [] } }, asUser(tenantId, clock));
    expect(sent.status).toBe('requested');
    await vi.waitFor(
      async () =>
        expect((await messaging.get(SendsByIdsQuery).answer({ ids: [sent.id] }, actor)).items).toMatchObject([
          { status: 'sent' },
        ]),
      { timeout: 15_000 },
    );
    expect(centre.world.log.slice(before).filter(({ kind }) => kind === 'message.sent')).toHaveLength(1);
    await vi.waitFor(async () =>
      expect((await messagesIn(chat!.id)).map(({ content, direction }) => [direction, content])).toMatchObject([
        ['outgoing', { text: 'От 900 ₽' }],
        ['incoming', { text: 'Здравствуйте! Сколько стоит?' }],
      ]),
    );
  });
});

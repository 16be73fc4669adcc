import { type Content, everyRow, type Reach } from '@parley/contracts';
import type { Clock } from '@parley/kernel';
import { expect, vi } from 'vitest';
import { v7 } from 'uuid';

import { SubmitTelegramCodeHandler } from '../channel-accounts/answer-telegram/submit-telegram-code.handler.js';
import { ConnectTelegramAccountHandler } from '../channel-accounts/connect-telegram-account/connect-telegram-account.handler.js';
import { ListChannelAccountsQuery } from '../channel-accounts/list-channel-accounts/list-channel-accounts.query.js';
import { ListChatsQuery } from '../chats/list-chats/list-chats.query.js';
import { ListMessagesQuery } from '../messages/list-messages/list-messages.query.js';
import { MessagingSettings } from '../messaging.settings.js';
import { SendMessageHandler } from '../sends/send-message/send-message.handler.js';
import { SendsByIdsQuery } from '../sends/list-sends/sends-by-ids.query.js';
import type { Telegram } from '../telegram/telegram.port.js';
import { networkOf } from '../telegram/teleproto/telegram-network.adapter.js';
import { TelegramThroughTeleproto } from '../telegram/teleproto/telegram-client.adapter.js';
import {
  asUser,
  installed,
  type Installed,
  type RunningMessaging,
  startMessaging,
  type Unusual,
} from './running-messaging.adapter.js';

type Database = Installed['database'];

/** What a shop needs of the data centre: the specs make it, since only they may know it. */
export type LocalTelegram = {
  readonly wiring: {
    readonly trust: { readonly fingerprint: string; readonly n: string; readonly e: number };
    readonly addresses: Readonly<Record<number, number>>;
  };
  readonly world: {
    readonly log: readonly {
      readonly kind: string;
      readonly message?: { readonly fromId: number; readonly text: string };
    }[];
  };
  loginCodeFor(phone: string): string | undefined;
  close(): Promise<void>;
};

export const patience = { timeout: 20_000, interval: 50 };

/** The way of the demo side to that data centre. */
export function demoTelegram(centre: Pick<LocalTelegram, 'wiring'>): Telegram {
  const { addresses, trust } = centre.wiring;
  const byName = Object.fromEntries(Object.entries(addresses));
  const settings = new MessagingSettings({
    telegramSide: 'demo',
    sideOfNewOrganizations: 'demo',
    localDataCentre: { addresses: byName, trust },
    historyDepth: 100,
    gapWaitMilliseconds: 100,
    telegramApiId: undefined,
    telegramApiHash: undefined,
  });
  return new TelegramThroughTeleproto(networkOf(settings, 'spec'));
}

/** An organization with one shop's account at the local data centre, and a process that may be started again. */
export class Shop<Centre extends LocalTelegram = LocalTelegram> {
  readonly tenantId = v7();
  readonly actor = { tenantId: this.tenantId, principal: { kind: 'user', id: 'u' } } as const;
  messaging!: RunningMessaging;

  private constructor(
    readonly centre: Centre,
    readonly on: Installed,
    readonly clock: Clock,
  ) {}

  static async open<Centre extends LocalTelegram>(database: Database, clock: Clock, centre: Centre) {
    const on = await installed({ database, clock, telegram: demoTelegram(centre) });
    return new Shop(centre, on, clock);
  }

  /** Another organization of the same installation, whose people are at that data centre. */
  static beside<Centre extends LocalTelegram>({ on, clock, messaging }: Shop, centre: Centre) {
    return Object.assign(new Shop(centre, on, clock), { messaging });
  }

  async start(unusual?: Unusual): Promise<void> {
    this.messaging = await startMessaging(this.on, unusual);
  }

  async close(): Promise<void> {
    await this.messaging.stop();
    await this.centre.close();
  }

  get context() {
    return asUser(this.tenantId, this.clock);
  }

  async accounts() {
    return (await this.messaging.get(ListChannelAccountsQuery).answer({}, this.actor)).items;
  }

  async chats(reach: Reach = everyRow) {
    const page = await this.messaging.get(ListChatsQuery).answer({ page: { first: 100 } }, this.actor, reach);
    return page.edges.map(({ node }) => node);
  }

  async messages(chatId: string) {
    const page = await this.messaging
      .get(ListMessagesQuery)
      .answer({ chatId, page: { first: 100 } }, this.actor, everyRow);
    return page.edges.map(({ node }) => node);
  }

  async sends(ids: readonly string[]) {
    return (await this.messaging.get(SendsByIdsQuery).answer({ ids: [...ids] }, this.actor, everyRow)).items;
  }

  async send(chatId: string, text: string, entities: Content['entities'] = []) {
    return this.messaging
      .get(SendMessageHandler)
      .handle({ chatId, content: { text, entities } }, this.context, everyRow);
  }

  /** By phone and code. Answers the connected account's id. */
  async connect(phone: string, intake?: { takes: 'chosen' | 'known' | 'everyone'; opens: 'deal' | 'nothing' }) {
    const input = { method: 'phone' as const, phone, ...(intake && { intake }) };
    const { id } = await this.messaging.get(ConnectTelegramAccountHandler).handle(input, this.context);
    const state = async () => (await this.accounts()).find((account) => account.id === id)?.state;
    await vi.waitFor(async () => expect(await state()).toBe('code-needed'), patience);
    const code = this.centre.loginCodeFor(phone) ?? '';
    await this.messaging.get(SubmitTelegramCodeHandler).handle({ channelAccountId: id, code }, this.context);
    await vi.waitFor(async () => expect(await state()).toBe('connected'), patience);
    return id;
  }

  /** Becomes a member with that role, as this service itself knows it. */
  async join(id: string, role: string): Promise<void> {
    const sql = `insert into messaging.access_members values ($1, $2, 'user', $3, true, 1)`;
    await this.query(sql, [this.tenantId, id, JSON.stringify([role])]);
  }

  async team(id: string, principalIds: readonly string[]): Promise<void> {
    const sql = 'insert into messaging.access_teams values ($1, $2, $3, false, 1)';
    await this.query(sql, [this.tenantId, id, JSON.stringify(principalIds)]);
  }

  /** The chat whose last message says that. */
  async chatThatSays(text: string) {
    return vi.waitFor(async () => {
      const chat = (await this.chats()).find(({ lastMessage }) => JSON.stringify(lastMessage?.content).includes(text));
      if (!chat) throw new Error('No such chat yet');
      return chat;
    }, patience);
  }

  /** What the data centre itself took from that user, in its order. */
  sentBy(userId: number): readonly string[] {
    return this.centre.world.log.flatMap(({ kind, message }) =>
      kind === 'message.sent' && message?.fromId === userId ? [message.text] : [],
    );
  }

  async events(type: string): Promise<number> {
    const [row] = await this.query(`select count(*)::int as count from messaging.events where type = $1`, [type]);
    return Number(row?.['count']);
  }

  async query(sql: string, values: unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: this.on.database.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
}

import { type DomainEvent, everyRow, OrganizationChanged, SenderLimitsSet } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { ListChannelAccountsQuery } from '../channel-accounts/list-channel-accounts/list-channel-accounts.query.js';
import { ChatRecords } from '../chats/chat-records.adapter.js';
import type { LiveAccounts } from '../connections/holding/live-accounts.adapter.js';
import { messagingService } from '../messaging.module.js';
import { Answers } from '../sends/send-message/answers.adapter.js';
import { SendFacts } from '../sends/send-message/send-facts.adapter.js';
import { SendMessageHandler } from '../sends/send-message/send-message.handler.js';
import { OnSenderRulesChangedReactor } from './on-sender-rules-changed/on-sender-rules-changed.reactor.js';
import { SenderPlaces } from './sender-places/sender-places.adapter.js';
import { ruleIn, SenderRules } from './sender-rules.adapter.js';

const HOUR = 3_600_000;
const CODE = 'messaging.sender.limit-reached';
const userId = v7();
const clock = movableClock();

let database: Awaited<ReturnType<typeof postgres>>;
let log: OpenedLog;
let tenantId: string;
let accountId: string;
let version: number;

beforeAll(async () => {
  database = await postgres();
  log = await openedLog(messagingService, database);
});
afterAll(() => log.close());
afterEach(() => vi.restoreAllMocks());

beforeEach(async () => {
  [tenantId, version] = [v7(), 1];
  clock.moveTo('2026-03-02T09:00:00.000Z');
  accountId = await account();
});

const execute = (sql: string, values: readonly unknown[]) =>
  log.tenants.inTenant({ tenantId }, (em) => em.execute(sql, [...values]));

async function account(): Promise<string> {
  const id = v7();
  await execute(
    `insert into messaging.channel_account (tenant_id, channel_account_id, side, method, status, subject_id, waits, version, stands_at)
     values (?, ?, 'demo', 'qr', 'connected', ?, '{}', 1, 1)`,
    [tenantId, id, v7()],
  );
  return id;
}

/** A chat over the account; its contact has written where that is said. */
async function chat({ hasWritten = true, over = accountId } = {}): Promise<string> {
  const [chatId, peerId] = [v7(), v7()];
  await execute(
    `insert into messaging.chat (tenant_id, chat_id, channel_account_id, kind, peer_id, subject_id, title, read_up_to,
       read_by_peer_up_to, holder_kind, assignee_id, version, stands_at)
     values (?, ?, ?, 'private', ?, ?, '"Anna"', 0, 0, 'nobody', ?, 1, 1)`,
    [tenantId, chatId, over, peerId, peerId, userId],
  );
  if (hasWritten)
    await execute(
      `insert into messaging.message (tenant_id, message_id, chat_id, channel_account_id, subject_id, external_no, direction,
         content, sent_at, correlation_id, event_id, stands_at)
       values (?, ?, ?, ?, ?, 1, 'incoming', '{}', now(), ?, ?, 1)`,
      [tenantId, v7(), chatId, over, peerId, v7(), v7()],
    );
  return chatId;
}

/** As this service hears of it from identity. */
async function hear(event: DomainEvent): Promise<void> {
  version += 1;
  const envelope = { tenantId, streamVersion: version };
  await log.react(new OnSenderRulesChangedReactor(), { ...event, envelope } as never);
}
const organizationId = v7();
const limit = (toMessagesPerDay: number | null, toFirstMessagesPerDay: number | null = null) =>
  hear(SenderLimitsSet({ organizationId, toMessagesPerDay, toFirstMessagesPerDay }));
const moveTo = (timeZone: string) => hear(OrganizationChanged({ organizationId, timeZone }));

function send(chatId: string, sameAs?: CommandContext) {
  const commandId = v7();
  const context = sameAs ?? {
    actor: { tenantId, principal: { kind: 'user', id: userId } },
    ...{ commandId, correlationId: commandId, causationId: commandId, now: clock.now().toISOString() },
  };
  const facts = new SendFacts(new ChatRecords(log.tenants), log.keyring, new SenderRules(log.tenants));
  const answers = new Answers(log.store, new SenderPlaces(log.tenants));
  const live = { wake: () => undefined } as unknown as LiveAccounts;
  return new SendMessageHandler(answers, facts, live).handle(
    { chatId, content: { text: 'Hello', entities: [] } },
    context,
    everyRow,
  );
}

const codeOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error as { code: string }).code,
  );

const sentToday = async () => {
  const query = new ListChannelAccountsQuery(log.tenants, clock);
  const { items } = await query.answer({}, { tenantId, principal: { kind: 'user', id: userId } });
  return items[0]?.sentToday;
};

const eventCount = async (): Promise<number> => {
  const [row] = await execute('select count(*)::int as n from messaging.events', []);
  return (row as { n: number }).n;
};

describe('sender limits', () => {
  it('are none until an organization sets some, and what is sent is counted all the same', async () => {
    const chats = await Promise.all([chat(), chat({ hasWritten: false })]);
    for (const one of chats) await send(one);
    expect(await sentToday()).toEqual({
      messageCount: 2,
      firstMessageCount: 1,
      resetsAt: '2026-03-03T00:00:00.000Z',
    });
  });

  it('refuse one too many with how much, and until when, and store nothing of it', async () => {
    await limit(2);
    const chatId = await chat();
    await send(chatId);
    await send(chatId);
    const before = await eventCount();
    await expect(send(chatId)).rejects.toMatchObject({
      kind: 'limited',
      code: CODE,
      details: {
        of: 'messages',
        limit: 2,
        used: 2,
        resetsAt: '2026-03-03T00:00:00.000Z',
        retryAfterSeconds: (15 * HOUR) / 1000,
      },
    });
    expect([await eventCount(), (await sentToday())?.messageCount]).toEqual([before, 2]);
    await limit(3);
    expect(await codeOf(send(chatId))).toBe('sent');
    await limit(null);
    expect(await codeOf(send(chatId))).toBe('sent');
  });

  it('count first messages apart: whoever has written may be answered', async () => {
    await limit(null, 1);
    await send(await chat({ hasWritten: false }));
    await expect(send(await chat({ hasWritten: false }))).rejects.toMatchObject({
      details: { of: 'first-messages', limit: 1, used: 1 },
    });
    expect(await codeOf(send(await chat()))).toBe('sent');
  });

  it('are kept to by 20 that come at once, in chats of their own: the one that is left goes to one', async () => {
    await limit(3);
    await send(await chat());
    await send(await chat());
    const chats = await Promise.all(Array.from({ length: 20 }, () => chat()));
    const codes = await Promise.all(chats.map((one) => codeOf(send(one))));
    expect([codes.filter((code) => code === 'sent').length, new Set(codes)]).toEqual([1, new Set(['sent', CODE])]);
    expect((await sentToday())?.messageCount).toBe(3);
  });

  it('mutant twin: without waiting for each other more go out than are left', async () => {
    vi.spyOn(SenderPlaces.prototype, 'wait').mockResolvedValue();
    await limit(3);
    const chats = await Promise.all(Array.from({ length: 20 }, () => chat()));
    const codes = await Promise.all(chats.map((one) => codeOf(send(one))));
    expect(codes.filter((code) => code === 'sent').length).toBeGreaterThan(3);
  });

  it('mutant twin: without the condition all of them go out', async () => {
    vi.spyOn(SenderPlaces.prototype, 'alone').mockImplementation((_sender, _day, enter) =>
      enter({ messageCount: 0, firstMessageCount: 0 }),
    );
    await limit(1);
    const chatId = await chat();
    expect([await codeOf(send(chatId)), await codeOf(send(chatId))]).toEqual(['sent', 'sent']);
  });

  it('count the same key once, answer it though the limit is reached by now, and let it through when it is lifted', async () => {
    await limit(1);
    const chatId = await chat();
    const keyed = (key: string): CommandContext => {
      const actor = { tenantId, principal: { kind: 'user', id: userId } } as const;
      const idempotency = { command: 'messaging.send-message', key, inputHash: 'a' };
      const id = key === 'first' ? accountId : tenantId;
      return { actor, commandId: id, correlationId: id, causationId: id, now: clock.now().toISOString(), idempotency };
    };
    const first = await send(chatId, keyed('first'));
    expect(await send(chatId, keyed('first'))).toEqual(first);
    expect((await sentToday())?.messageCount).toBe(1);
    expect(await codeOf(send(chatId, keyed('second')))).toBe(CODE);
    await limit(2);
    expect(await codeOf(send(chatId, keyed('second')))).toBe('sent');
  });

  it('are each account’s own, and each organization’s', async () => {
    await limit(1);
    await send(await chat());
    expect(await send(await chat({ over: await account() }))).toMatchObject({ status: 'requested' });
    expect(await codeOf(send(await chat()))).toBe(CODE);
    tenantId = v7();
    const chats = await Promise.all([account(), account()]).then(([over]) =>
      Promise.all([chat({ over }), chat({ over })]),
    );
    for (const one of chats) expect(await send(one)).toMatchObject({ status: 'requested' });
  });

  it('give a place back to what was refused or cancelled, and not to what failed', async () => {
    await limit(1);
    const chatId = await chat();
    const { id } = await send(chatId);
    const becomes = (status: string) =>
      database.query(
        `insert into messaging.send (tenant_id, send_id, chat_id, peer_id, channel_account_id, subject_id, status, content,
           random_id, attempt_count, requested_at, requested_event_id, correlation_id, version, stands_at)
         values ($1, $2, $3, $2, $4, $2, $5, '{}', '1', 0, now(), $2, $2, 1, 1)
         on conflict (tenant_id, send_id) do update set status = excluded.status`,
        [tenantId, id, chatId, accountId, status],
      );
    await becomes('failed');
    expect(await codeOf(send(chatId))).toBe(CODE);
    await becomes('cancelled');
    expect(await sentToday()).toMatchObject({ messageCount: 0 });
    expect(await codeOf(send(chatId))).toBe('sent');
    expect(await codeOf(send(chatId))).toBe(CODE);
  });

  it.each([
    { timeZone: 'Asia/Tokyo', now: '2026-03-02T09:00:00.000Z', midnight: '2026-03-02T15:00:00.000Z' },
    // The days on which summer begins and ends there.
    { timeZone: 'Europe/Riga', now: '2026-03-28T23:30:00.000Z', midnight: '2026-03-29T21:00:00.000Z' },
    { timeZone: 'Europe/Riga', now: '2026-10-25T00:30:00.000Z', midnight: '2026-10-25T22:00:00.000Z' },
  ])('begin anew at midnight where the organization is: $timeZone, $midnight', async ({ timeZone, now, midnight }) => {
    await moveTo(timeZone);
    await limit(1);
    const chatId = await chat();
    clock.moveTo(now);
    await send(chatId);
    clock.moveTo(new Date(Date.parse(midnight) - 1).toISOString());
    await expect(send(chatId)).rejects.toMatchObject({ code: CODE, details: { resetsAt: midnight } });
    expect(await sentToday()).toMatchObject({ messageCount: 1, resetsAt: midnight });
    clock.moveTo(midnight);
    expect(await sentToday()).toMatchObject({ messageCount: 0 });
    expect(await codeOf(send(chatId))).toBe('sent');
  });

  it('are as they were said last, whatever comes again or late', async () => {
    await limit(5, 2);
    await hear(SenderLimitsSet({ organizationId, fromMessagesPerDay: 5, toMessagesPerDay: 7 }));
    await moveTo('Europe/Riga');
    await hear(OrganizationChanged({ organizationId, name: 'Roofs' }));
    version = 1;
    await limit(1);
    expect(await log.tenants.inTenant({ tenantId }, ruleIn)).toEqual({
      timeZone: 'Europe/Riga',
      limits: { messagesPerDay: 7, firstMessagesPerDay: 2 },
    });
  });
});

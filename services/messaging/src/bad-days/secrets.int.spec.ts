import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { filesWith, measured, spellingsOf, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { SubmitTelegramPasswordHandler } from '../channel-accounts/answer-telegram/submit-telegram-password.handler.js';
import { ConnectTelegramAccountHandler } from '../channel-accounts/connect-telegram-account/connect-telegram-account.handler.js';
import { CancelTelegramConnectionHandler } from '../channel-accounts/end-connection/cancel-telegram-connection.handler.js';
import { DisconnectChannelAccountHandler } from '../channel-accounts/end-connection/disconnect-channel-account.handler.js';
import { ListTelegramChatsQuery } from '../chats/sync-chats/list-telegram-chats.query.js';
import { SyncChatsHandler } from '../chats/sync-chats/sync-chats.handler.js';
import { Sealed } from '../connections/signing-in/sealed.adapter.js';
import { SignInKeys } from '../connections/signing-in/sign-in-keys.adapter.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';
import { SetTelegramApplicationHandler } from '../telegram-applications/set-telegram-application/set-telegram-application.handler.js';

const canary = 'canary-8d1f-of-an-unchosen-chat';
const apiHash = 'feedfacefeedfacefeedfacefeedface';

describe('what is never stored, and what is never readable', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let seller: number;
  let anna: number;
  let channelAccountId: string;

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    seller = shop.centre.world.addUser({ firstName: 'Shop', phone: '+79990000001', password: 'cloud-canary-55' }).id;
    anna = shop.centre.world.addUser({ firstName: 'Annacanary', phone: '+79990000002' }).id;
    shop.centre.world.send({ fromId: anna, to: userPeer(seller), text: `${canary} history` });
    await shop.start();
  });
  afterAll(() => shop.close());

  /** Every byte of PostgreSQL's data folder, written out first: tables, indexes, log. */
  const hits = async (...needles: readonly (string | Buffer)[]) => {
    await shop.query('checkpoint');
    const [row] = await shop.query('show data_directory');
    return (await filesWith(needles, String(row?.['data_directory']))).length;
  };
  const stateOf = async (id: string) => (await shop.accounts()).find((account) => account.id === id);

  it('connects by a scanned code and a cloud password, taking in only what was chosen', async () => {
    const intake = { takes: 'chosen', opens: 'nothing' } as const;
    const { id } = await shop.messaging
      .get(ConnectTelegramAccountHandler)
      .handle({ method: 'qr', intake }, shop.context);
    channelAccountId = id;
    await vi.waitFor(async () => expect((await stateOf(id))?.qrLink).toMatch(/^tg:\/\/login\?token=/), patience);
    shop.centre.acceptLoginToken((await stateOf(id))?.qrLink ?? '', seller);
    await vi.waitFor(async () => expect((await stateOf(id))?.state).toBe('password-needed'), patience);
    const submit = (password: string) =>
      shop.messaging.get(SubmitTelegramPasswordHandler).handle({ channelAccountId: id, password }, shop.context);
    await submit('wrong');
    await vi.waitFor(async () => expect((await stateOf(id))?.reason).toBe('telegram.password-hash-invalid'), patience);
    await submit('cloud-canary-55');
    await vi.waitFor(async () => expect((await stateOf(id))?.state).toBe('connected'), patience);
    expect((await stateOf(id))?.qrLink).toBeNull();
  });

  it('stores nothing of a chat that nobody chose, nor a login code (D22)', async () => {
    const counted = async () => {
      const [row] = await shop.query(
        `select (state -> 'boxes' ->> 'account')::int as pts from messaging.telegram_state`,
      );
      return Number(row?.['pts'] ?? 0);
    };
    const before = await counted();
    shop.centre.world.send({ fromId: anna, to: userPeer(seller), text: `${canary} live` });
    shop.centre.world.send({ fromId: 777000, to: userPeer(seller), text: 'Login code: 31337-canary-code' });
    const { items } = await shop.messaging.get(ListTelegramChatsQuery).answer({ channelAccountId }, shop.actor);
    expect(items).toMatchObject([{ title: 'Annacanary', isAdded: false }]);
    await vi.waitFor(async () => expect(await counted()).toBeGreaterThanOrEqual(before + 2), patience);
    expect(await shop.chats()).toEqual([]);
    const needles = [canary, 'Annacanary', '31337-canary', 'cloud-canary-55'];
    const counts = await Promise.all(needles.map((needle) => hits(needle)));
    const result = 'D22: unchosen chat, its name, login code, cloud password in the data folder';
    measured({ check: '78', seed: '-', result, worst: `${counts.join(', ')} hits` });
    expect(counts).toEqual([0, 0, 0, 0]);
  });

  it('keeps the sign-in key sealed: no byte of it lies anywhere (check 78)', async () => {
    const key = await shop.messaging.get(SignInKeys).read({ tenantId: shop.tenantId, channelAccountId });
    expect(key?.length).toBeGreaterThan(300);
    const raw = Buffer.from(key!.slice(1), 'base64').subarray(-256);
    const spellings = [key!.slice(20, 80), ...spellingsOf(raw)];
    const found = await hits(...spellings);
    const result = `${String(spellings.length)} spellings of the sign-in key in the data folder`;
    measured({ check: '78', seed: '-', result, worst: `${String(found)} files hold one` });
    expect(found).toBe(0);
  });

  it('keeps the Telegram application sealed', async () => {
    await shop.messaging.get(SetTelegramApplicationHandler).handle({ apiId: 12345, apiHash }, shop.context);
    expect(await hits(apiHash)).toBe(0);
  });

  it('mutant twin: the search finds what is stored in clear', async () => {
    await shop.query(`create table messaging.twin as select 'twin-canary-in-clear'::text as text`);
    expect(await hits('twin-canary-in-clear')).toBeGreaterThan(0);
  });

  it('stores a chat from the moment it is chosen, with its history', async () => {
    const { items } = await shop.messaging.get(ListTelegramChatsQuery).answer({ channelAccountId }, shop.actor);
    const input = { channelAccountId, chatIds: items.map(({ id }) => id) };
    expect(await shop.messaging.get(SyncChatsHandler).handle(input, shop.context)).toMatchObject({ addedCount: 1 });
    await vi.waitFor(async () => expect((await shop.chats())[0]?.messageCount).toBe(2), patience);
    shop.centre.world.send({ fromId: anna, to: userPeer(seller), text: 'chosen now' });
    await vi.waitFor(async () => expect((await shop.chats())[0]?.messageCount).toBe(3), patience);
    expect(await hits('31337-canary')).toBe(0);
  });

  it('signs out and destroys the key when it is disconnected', async () => {
    await shop.messaging.get(DisconnectChannelAccountHandler).handle({ channelAccountId }, shop.context);
    await vi.waitFor(async () => {
      expect(await shop.query('select 1 from messaging.telegram_key')).toEqual([]);
      expect((await stateOf(channelAccountId))?.state).toBe('disconnected');
    }, patience);
    expect(await shop.on.keyring.forReading(shop.tenantId, [channelAccountId])).toEqual(
      new Map([[channelAccountId, []]]),
    );
  });

  it('lets a sign-in be cancelled', async () => {
    const { id } = await shop.messaging.get(ConnectTelegramAccountHandler).handle({ method: 'qr' }, shop.context);
    await vi.waitFor(async () => expect((await stateOf(id))?.qrLink).not.toBeNull(), patience);
    await shop.messaging.get(CancelTelegramConnectionHandler).handle({ channelAccountId: id }, shop.context);
    await vi.waitFor(
      async () => expect(await stateOf(id)).toMatchObject({ state: 'disconnected', reason: 'cancelled' }),
      patience,
    );
  });

  it('mutant twin: a session that is stored in clear is found', async () => {
    vi.spyOn(Sealed.prototype, 'seal').mockImplementation((_place, text) => Promise.resolve(text));
    vi.spyOn(Sealed.prototype, 'open').mockImplementation((_place, text) => Promise.resolve(text));
    shop.centre.world.addUser({ firstName: 'Branch', phone: '+79990000003' });
    const id = await shop.connect('+79990000003');
    const key = await shop.messaging.get(SignInKeys).read({ tenantId: shop.tenantId, channelAccountId: id });
    const raw = Buffer.from(key!.slice(1), 'base64').subarray(-256);
    expect(await hits(key!.slice(20, 80), ...spellingsOf(raw))).toBeGreaterThan(0);
  });
});

import { randomUUID } from 'node:crypto';

import { userPeer } from '@parley/datacentre';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import type { Fill } from './matrix/examples.js';
import { sendPreparations } from './matrix/send-preparations.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const accounts = z.object({ channelAccounts: z.array(z.object({ id: z.string() })) });

describe('what a member decides about a connected account and what it sends', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;

  beforeAll(async () => {
    together = await Together.start(postgres());
    shop = await Shop.open(together, 'Sends', (await together.open()).url);
    shop.hear('How much are three windows?');
    await shop.chat();
  });
  afterAll(() => together.stop());

  const asked = (query: string) => shop.caller.ask({ query, answer: z.unknown() });
  const doing = (name: string, input: string, shown: string) => {
    const query = `mutation { ${name}(input: { idempotencyKey: "${randomUUID()}", ${input} }) { ${shown} } }`;
    return () => asked(query);
  };
  /** The same call until what it wrote is read. */
  const answers = (call: () => Promise<unknown>, expected: object) =>
    vi.waitFor(async () => expect(await call()).toEqual(expected), patience);
  const deciding = (name: string, { sendId }: Fill) =>
    doing(name, `sendId: "${String(sendId)}"`, 'send { status code }');

  it('takes back what waits behind a send of which nobody knows, resolves that, and the chat goes on', async () => {
    const waiting = await sendPreparations.cancelSend(shop);
    const unknown = sendPreparations.resolveSend(shop);
    await expect(deciding('cancelSend', unknown)()).rejects.toThrow('messaging.send.over');
    const [cancelled, failed] = [
      { status: 'CANCELLED', code: 'asked' },
      { status: 'FAILED', code: 'messaging.send.not-sent' },
    ];
    await answers(deciding('cancelSend', waiting), { cancelSend: { send: cancelled } });
    await answers(deciding('resolveSend', unknown), { resolveSend: { send: failed } });
    await expect(deciding('resolveSend', unknown)()).rejects.toThrow('messaging.send.not-unknown');
    const { id } = await shop.chat();
    await shop.send(id, 'This arrives');
    expect(shop.received).toEqual(['This arrives']);
    const log = '{ auditLog(first: 10) { edges { node { sentence } } } }';
    const sentence = 'Sends said that a message of unknown outcome had not left';
    await vi.waitFor(async () => expect(JSON.stringify(await asked(log))).toContain(sentence), patience);
  });

  it('shows which chats there are to choose from, and says which are taken in', async () => {
    const { channelAccounts } = await shop.caller.ask({ query: '{ channelAccounts { id } }', answer: accounts });
    const place = `channelAccountId: "${channelAccounts[0]?.id ?? ''}"`;
    const given = `${place}, intake: { takes: CHOSEN, opens: NOTHING }`;
    const setting = doing('setIntake', given, 'channelAccount { intake { takes opens } }');
    const intake = { takes: 'CHOSEN', opens: 'NOTHING' };
    await answers(setting, { setIntake: { channelAccount: { intake } } });
    const stranger = together.centre.world.addUser({ firstName: 'Stranger', phone: '+79970001122' });
    together.centre.world.send({ fromId: stranger.id, to: userPeer(shop.seller.id), text: 'Hello?' });
    const listed = `{ telegramChats(${place}) { totalCount edges { node { kind title isAdded } } } }`;
    const known = { node: { kind: 'PRIVATE', title: 'Buyer from Sends', isAdded: true } };
    const telegramChats = { totalCount: 2, edges: expect.arrayContaining([known]) as unknown };
    await answers(() => asked(listed), { telegramChats });
  });
});

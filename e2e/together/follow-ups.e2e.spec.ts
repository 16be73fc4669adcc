import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const HOUR = 3_600_000;
const followUp = z.object({
  followUp: z.object({
    status: z.string(),
    code: z.string().nullable(),
    send: z.object({ status: z.string(), text: z.string() }).nullable(),
  }),
});
const changed = z.object({ updateMessageTemplate: z.object({ messageTemplate: z.object({ version: z.int() }) }) });

describe('a follow-up', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let chatId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    shop = await Shop.open(together, 'Later', (await together.open()).url);
    shop.hear('Hello! How much are three windows?');
    chatId = (await shop.chat()).id;
  });
  afterAll(() => together.stop());

  /** Access tokens don't live that long. */
  const later = (milliseconds: number) => {
    together.clock.advance(milliseconds);
    return shop.caller.signIn(shop.whose);
  };
  const read = async (id: string) => {
    const query = 'query ($id: ID!) { followUp(id: $id) { status code send { status text } } }';
    return (await shop.caller.ask({ query, variables: { id }, answer: followUp })).followUp;
  };

  it('goes out once when its time comes, as its message template reads then', async () => {
    const messageTemplateId = await shop.messageTemplate('Hello {{ contact.name }}, shall I hold the price?');
    const id = await shop.followUp(chatId, messageTemplateId);
    expect(await read(id)).toEqual({ status: 'SCHEDULED', code: null, send: null });
    const input = { idempotencyKey: 'k1', messageTemplateId, body: '{{ contact.name }}, shall I hold the price?' };
    const query = `mutation ($input: UpdateMessageTemplateInput!) {
      updateMessageTemplate(input: $input) { messageTemplate { version } } }`;
    const { updateMessageTemplate } = await shop.caller.ask({ query, variables: { input }, answer: changed });
    expect(updateMessageTemplate.messageTemplate.version).toBe(2);

    await later(HOUR);
    const text = 'Buyer from Later, shall I hold the price?';
    await vi.waitFor(() => expect(shop.received).toContain(text), patience);
    await vi.waitFor(async () => expect(await read(id)).toMatchObject({ status: 'SENT', send: { text } }), patience);
    await shop.settled();
    expect(shop.received.filter((one) => one === text)).toHaveLength(1);
  });

  it('is cancelled by an answer, and by a member', async () => {
    const messageTemplateId = await shop.messageTemplate('Never said');
    const [answered, taken] = [
      await shop.followUp(chatId, messageTemplateId),
      await shop.followUp(chatId, messageTemplateId),
    ];
    const input = { idempotencyKey: 'k2', followUpId: taken };
    const query = 'mutation ($input: CancelFollowUpInput!) { cancelFollowUp(input: $input) { position } }';
    await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
    expect(await read(taken)).toMatchObject({ status: 'CANCELLED', code: 'asked' });
    shop.hear('Yes, hold it please');
    await vi.waitFor(
      async () => expect(await read(answered)).toMatchObject({ status: 'CANCELLED', code: 'answered' }),
      patience,
    );
    await later(2 * HOUR);
    await shop.settled();
    expect(shop.received).not.toContain('Never said');
  });

  it('goes to a chat that is there, with a message template that is there, later than now', async () => {
    const schedule = (input: object) =>
      shop.caller.ask({
        query: 'mutation ($input: ScheduleFollowUpInput!) { scheduleFollowUp(input: $input) { position } }',
        variables: { input: { idempotencyKey: JSON.stringify(input), chatId, ...input } },
        answer: z.unknown(),
      });
    const messageTemplateId = await shop.messageTemplate('Hello?');
    const [dueAt, nobodys] = ['2100-01-01T09:00:00.000Z', '018f0000-0000-7000-8000-00000000000a'];
    await expect(schedule({ messageTemplateId, dueAt, chatId: nobodys })).rejects.toThrow('chat-not-found');
    await expect(schedule({ messageTemplateId: nobodys, dueAt })).rejects.toThrow('message-template.not-found');
    await expect(shop.messageTemplate(`{% render 'package.json' %}`)).rejects.toThrow('message-template.malformed');
    await expect(shop.messageTemplate('Hi {{ contact.name')).rejects.toThrow('message-template.malformed');
    await expect(schedule({ messageTemplateId, dueAt: '2020-01-01T00:00:00.000Z' })).rejects.toThrow('due-in-the-past');
  });
});

import { randomUUID } from 'node:crypto';

import { badRequest } from '@parley/datacentre';
import { vi } from 'vitest';
import { z } from 'zod';

import { patience, type Shop } from '../shop.js';
import type { Fill } from './examples.js';

const send = z.object({ id: z.string(), status: z.string() });
const sent = z.object({ sendMessage: z.object({ send: send.nullable() }) });

const MANY = 1000;

function sendTo({ caller }: Shop, chatId: string): Promise<string> {
  const input = { idempotencyKey: randomUUID(), chatId, text: `Does this arrive? ${randomUUID()}` };
  const query = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { send { id status } } }';
  // The same call until what it wrote is read.
  return vi.waitFor(async () => {
    const { sendMessage } = await caller.ask({ query, variables: { input }, answer: sent });
    if (!sendMessage.send) throw new Error('The send is not there yet');
    return sendMessage.send.id;
  }, patience);
}

/** Telegram takes it without a word of what became of it, and shows no history that would say so: a member decides. */
async function unknownSend(shop: Shop): Promise<Fill & { readonly sendId: string }> {
  const { id: chatId } = await shop.chat();
  const { faults } = shop.together.centre;
  const nothing = { _: 'updates', updates: [], users: [], chats: [], date: Math.trunc(Date.now() / 1000), seq: 0 };
  let looked = 0;
  const stops = [
    faults.intercept('messages.sendMessage', ({ userId }) => (userId === shop.seller.id ? nothing : undefined), MANY),
    faults.intercept(
      'messages.getHistory',
      ({ userId }) => {
        if (userId !== shop.seller.id) return undefined;
        looked += 1;
        throw badRequest('CHAT_ADMIN_REQUIRED');
      },
      MANY,
    ),
  ];
  const sendId = await sendTo(shop, chatId);
  const query = 'query ($id: ID!) { send(id: $id) { id status } }';
  await vi.waitFor(async () => {
    const found = await shop.caller.ask({ query, variables: { id: sendId }, answer: z.object({ send }) });
    if (found.send.status !== 'UNKNOWN' || looked === 0) throw new Error(JSON.stringify({ ...found, looked }));
  }, patience);
  for (const stop of stops) stop();
  return { sendId, chatId };
}

const held = new WeakMap<Shop, string>();

export const sendPreparations = {
  /** What waits behind a send that nobody knows of. */
  cancelSend: async (shop: Shop): Promise<Fill> => {
    const { sendId, chatId } = await unknownSend(shop);
    held.set(shop, sendId);
    return { sendId: await sendTo(shop, String(chatId)) };
  },
  /** The one that held the chat when the one before was taken back. */
  resolveSend: (shop: Shop): Fill => {
    const sendId = held.get(shop);
    if (sendId === undefined) throw new Error('No send is unknown');
    return { sendId };
  },
};

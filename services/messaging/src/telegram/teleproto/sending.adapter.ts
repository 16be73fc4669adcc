import type { TextEntity } from '@parley/contracts';
import bigInt from 'big-integer';
import { Api, type TelegramClient } from 'teleproto';
import { z } from 'zod';

import { TelegramRefusal } from '../telegram-refusal.js';
import type { Outgoing, SentMessage, TelegramAddress } from '../telegram.port.js';
import { long, seconds } from '../tl/fields.adapter.js';
import { deliveredOf } from '../tl/updates.adapter.js';
import { inputChannel, inputPeer } from './addresses.adapter.js';
import { ask, askOnce } from './calls.adapter.js';

function entityOf({ type, offset, length, value = '' }: TextEntity): readonly Api.TypeMessageEntity[] {
  const place = { offset, length };
  switch (type) {
    case 'bold':
      return [new Api.MessageEntityBold(place)];
    case 'italic':
      return [new Api.MessageEntityItalic(place)];
    case 'underline':
      return [new Api.MessageEntityUnderline(place)];
    case 'strikethrough':
      return [new Api.MessageEntityStrike(place)];
    case 'spoiler':
      return [new Api.MessageEntitySpoiler(place)];
    case 'code':
      return [new Api.MessageEntityCode(place)];
    case 'pre':
      return [new Api.MessageEntityPre({ ...place, language: value })];
    case 'text-url':
      return [new Api.MessageEntityTextUrl({ ...place, url: value })];
    case 'blockquote':
      return [new Api.MessageEntityBlockquote(place)];
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'bot-command':
    case 'url':
    case 'email':
    case 'phone':
    case 'mention-name':
    case 'custom-emoji':
    case 'unknown':
      // Telegram finds these by itself, or takes them only with rights that a text doesn't show.
      return [];
  }
}

const requestOf = ({ to, content, randomId, replyToId }: Outgoing) =>
  new Api.messages.SendMessage({
    peer: inputPeer(to),
    message: content.text,
    randomId: bigInt(randomId),
    entities: content.entities.flatMap(entityOf),
    ...(replyToId && { replyTo: new Api.InputReplyToMessage({ replyToMsgId: Number(replyToId) }) }),
  });

const shortAnswer = z.object({
  className: z.literal('UpdateShortSentMessage'),
  id: z.int(),
  pts: z.int(),
  ptsCount: z.int(),
  date: seconds,
});
const updates = z.object({ updates: z.array(z.unknown()) });
const named = z.object({ className: z.literal('UpdateMessageID'), id: z.int(), randomId: long });

function sentIn(answer: unknown, randomId: string): SentMessage {
  const short = shortAnswer.safeParse(answer).data;
  if (short)
    return {
      externalId: String(short.id),
      sentAt: short.date,
      counted: { pts: short.pts, ptsCount: short.ptsCount },
      delivered: null,
    };
  const names = updates.parse(answer).updates.flatMap((value) => named.safeParse(value).data ?? []);
  const own = names.find((name) => name.randomId === randomId);
  if (!own) throw new TelegramRefusal('no-answer', 'NO_MESSAGE_ID');
  const delivered = deliveredOf(answer);
  const message = delivered.items.flatMap(({ update }) => (update.kind === 'message' ? [update.message] : []));
  const sentAt = message.find(({ id }) => id === String(own.id))?.sentAt ?? null;
  return { externalId: String(own.id), sentAt, counted: null, delivered };
}

/** Telegram answers a repeated random id with an error, though the message is there: that is success. */
export async function send(telegram: TelegramClient, message: Outgoing): Promise<SentMessage> {
  try {
    return sentIn(await askOnce(telegram, requestOf(message)), message.randomId);
  } catch (error) {
    if (error instanceof TelegramRefusal && error.code === 'RANDOM_ID_DUPLICATE')
      return { externalId: null, sentAt: null, counted: null, delivered: null };
    throw error;
  }
}

export async function markRead(telegram: TelegramClient, chat: TelegramAddress, upTo: string): Promise<void> {
  const maxId = Number(upTo);
  if (chat.kind === 'channel')
    await ask(telegram, new Api.channels.ReadHistory({ channel: inputChannel(chat), maxId }));
  else await ask(telegram, new Api.messages.ReadHistory({ peer: inputPeer(chat), maxId }));
}

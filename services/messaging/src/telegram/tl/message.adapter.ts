import type { Content } from '@parley/contracts';
import { z } from 'zod';

import type { TelegramMessage, TelegramPeer } from '../update.js';
import { entities } from './entity.adapter.js';
import { flag, long, named, seconds } from './fields.adapter.js';
import { peer } from './peer.adapter.js';

const reply = z.object({ replyToMsgId: z.int().nullish(), replyToPeerId: z.unknown().optional() }).nullish();

const message = z.object({
  className: z.literal('Message'),
  id: z.int(),
  out: flag,
  peerId: peer,
  fromId: z.preprocess((value) => value ?? null, peer.nullable()),
  date: seconds,
  editDate: z.int().nullish(),
  editHide: flag,
  message: z.string(),
  entities,
  media: z.unknown().optional(),
  replyTo: reply,
});

const short = z.object({
  id: z.int(),
  out: flag,
  date: seconds,
  message: z.string(),
  entities,
  replyTo: reply,
});
const shortPrivate = short.extend({ className: z.literal('UpdateShortMessage'), userId: long });
const shortGroup = short.extend({ className: z.literal('UpdateShortChatMessage'), fromId: long, chatId: long });

type Attachment = NonNullable<Content['attachment']>;

const attachments: Readonly<Record<string, Attachment>> = {
  MessageMediaPhoto: 'photo',
  MessageMediaGeo: 'location',
  MessageMediaGeoLive: 'location',
  MessageMediaVenue: 'location',
  MessageMediaContact: 'contact',
  MessageMediaPoll: 'poll',
};

const document = z.object({ document: z.object({ attributes: z.array(named.loose()) }) });
const audio = z.object({ voice: flag });

function documentKind(media: unknown): Attachment {
  const attributes = document.safeParse(media).data?.document.attributes ?? [];
  const has = (name: string) => attributes.find(({ className }) => className === name);
  if (has('DocumentAttributeSticker')) return 'sticker';
  if (has('DocumentAttributeVideo')) return 'video';
  const sound = has('DocumentAttributeAudio');
  if (sound) return audio.parse(sound).voice ? 'voice' : 'audio';
  return 'document';
}

function attachmentOf(media: unknown): Attachment | undefined {
  const name = named.safeParse(media).data?.className;
  if (name === undefined || name === 'MessageMediaEmpty' || name === 'MessageMediaWebPage') return undefined;
  return name === 'MessageMediaDocument' ? documentKind(media) : (attachments[name] ?? 'other');
}

/** A reply to a message of another chat names nothing that we have. */
const replyOf = (value: z.infer<typeof reply>): string | null =>
  value?.replyToMsgId === undefined || value.replyToMsgId === null || value.replyToPeerId
    ? null
    : String(value.replyToMsgId);

const senderOf = (from: TelegramPeer | null, chat: TelegramPeer, isOurs: boolean): TelegramPeer | null =>
  from ?? (isOurs ? null : chat);

/** A message that somebody wrote; null for what Telegram itself says of a chat, and for empty places. */
export function messageOf(value: unknown): TelegramMessage | null {
  if (named.parse(value).className !== 'Message') return null;
  const parsed = message.parse(value);
  const attachment = attachmentOf(parsed.media);
  return {
    id: String(parsed.id),
    peer: parsed.peerId,
    from: senderOf(parsed.fromId, parsed.peerId, parsed.out),
    isOurs: parsed.out,
    sentAt: parsed.date,
    editDate: parsed.editHide ? null : (parsed.editDate ?? null),
    content: { text: parsed.message, entities: parsed.entities, ...(attachment && { attachment }) },
    replyToId: replyOf(parsed.replyTo),
  };
}

export function shortMessageOf(value: unknown): TelegramMessage {
  const isPrivate = named.parse(value).className === 'UpdateShortMessage';
  return isPrivate ? ofPrivate(shortPrivate.parse(value)) : ofGroup(shortGroup.parse(value));
}

const ofShort = (value: z.infer<typeof short>) => ({
  id: String(value.id),
  isOurs: value.out,
  sentAt: value.date,
  editDate: null,
  content: { text: value.message, entities: value.entities },
  replyToId: replyOf(value.replyTo),
});

function ofPrivate(value: z.infer<typeof shortPrivate>): TelegramMessage {
  const other: TelegramPeer = { kind: 'user', id: value.userId };
  return { ...ofShort(value), peer: other, from: value.out ? null : other };
}

function ofGroup(value: z.infer<typeof shortGroup>): TelegramMessage {
  return { ...ofShort(value), peer: { kind: 'chat', id: value.chatId }, from: { kind: 'user', id: value.fromId } };
}

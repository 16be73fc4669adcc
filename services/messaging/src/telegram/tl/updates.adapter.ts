import { z } from 'zod';

import { ACCOUNT_BOX, channelBox, type Sequenced, type TelegramParty, type TelegramUpdate } from '../update.js';
import { long, named } from './fields.adapter.js';
import { messageOf, shortMessageOf } from './message.adapter.js';
import { partiesOf, peer } from './peer.adapter.js';

/** What came at once: updates in their order, and who they speak of. */
export type Delivered = {
  readonly items: readonly Sequenced[];
  readonly parties: readonly TelegramParty[];
  /** Boxes of which Telegram says itself that it did not tell everything. */
  readonly lost: readonly string[];
  /** A QR code was scanned. */
  readonly hasLoginToken: boolean;
};

const nothing: TelegramUpdate = { kind: 'nothing' };

const ordered = z.object({ pts: z.int(), ptsCount: z.int() });
const withMessage = z.object({ message: z.unknown() });
const deletion = z.object({ messages: z.array(z.int()), channelId: z.unknown().optional() });
const reading = z.object({ peer, maxId: z.int() });
const channelReading = z.object({ channelId: long, maxId: z.int() });

function ofMessage(value: unknown, kind: 'message' | 'edit'): TelegramUpdate {
  const message = messageOf(withMessage.parse(value).message);
  return message ? { kind, message } : nothing;
}

function ofDeletion(value: unknown): TelegramUpdate {
  const { messages, channelId } = deletion.parse(value);
  return {
    kind: 'delete',
    channelId: channelId === undefined ? null : long.parse(channelId),
    ids: messages.map(String),
  };
}

function ofReading(value: unknown, kind: 'read' | 'read-by-peer'): TelegramUpdate {
  const { peer: chat, maxId } = reading.parse(value);
  return { kind, peer: chat, upTo: String(maxId) };
}

function ofChannelReading(value: unknown, kind: 'read' | 'read-by-peer'): TelegramUpdate {
  const { channelId, maxId } = channelReading.parse(value);
  return { kind, peer: { kind: 'channel', id: channelId }, upTo: String(maxId) };
}

type Reader = (value: unknown) => TelegramUpdate;

const readers: Readonly<Record<string, Reader>> = {
  UpdateNewMessage: (value) => ofMessage(value, 'message'),
  UpdateNewChannelMessage: (value) => ofMessage(value, 'message'),
  UpdateEditMessage: (value) => ofMessage(value, 'edit'),
  UpdateEditChannelMessage: (value) => ofMessage(value, 'edit'),
  UpdateDeleteMessages: ofDeletion,
  UpdateDeleteChannelMessages: ofDeletion,
  UpdateReadHistoryInbox: (value) => ofReading(value, 'read'),
  UpdateReadHistoryOutbox: (value) => ofReading(value, 'read-by-peer'),
  UpdateReadChannelInbox: (value) => ofChannelReading(value, 'read'),
  UpdateReadChannelOutbox: (value) => ofChannelReading(value, 'read-by-peer'),
};

const inChannel = z.object({ channelId: z.unknown().optional(), message: z.unknown().optional() });
const messagePeer = z.object({ peerId: peer });

/** Which box an update counts in: a channel's own, or the account's. */
function boxOf(className: string, value: unknown): string | null {
  if (!className.includes('Channel')) return ACCOUNT_BOX;
  const { channelId, message } = inChannel.parse(value);
  if (channelId !== undefined && channelId !== null) return channelBox(long.parse(channelId));
  const place = messagePeer.safeParse(message).data?.peerId;
  return place?.kind === 'channel' ? channelBox(place.id) : null;
}

/** Without a count it has no place in an order: a channel's read mark names a pts that must not be counted. */
function sequenced(value: unknown): Sequenced {
  const { className } = named.parse(value);
  const update = (readers[className] ?? (() => nothing))(value);
  const order = ordered.safeParse(value).data;
  return order ? { box: boxOf(className, value), ...order, update } : { box: null, pts: 0, ptsCount: 0, update };
}

/** Updates that a difference brings: they have their order by where they stand. */
export const unorderedOf = (values: readonly unknown[]): readonly TelegramUpdate[] =>
  values.map((value) => sequenced(value).update);

const container = z.object({
  updates: z.array(z.unknown()),
  users: z.array(z.unknown()),
  chats: z.array(z.unknown()),
});
const one = z.object({ update: z.unknown() });
const tooLong = z.object({ className: z.literal('UpdateChannelTooLong'), channelId: long });

const empty: Delivered = { items: [], parties: [], lost: [], hasLoginToken: false };

/** The channels of which too much happened to be told. */
export const lostIn = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => {
    const channel = tooLong.safeParse(value).data;
    return channel ? [channelBox(channel.channelId)] : [];
  });

function ofUpdates(values: readonly unknown[], about: readonly unknown[]): Delivered {
  const names = values.map((value) => named.parse(value).className);
  return {
    items: values.map(sequenced),
    parties: partiesOf(about),
    lost: lostIn(values),
    hasLoginToken: names.includes('UpdateLoginToken'),
  };
}

/** Whatever Telegram pushes: one update or many, short or full. */
export function deliveredOf(value: unknown): Delivered {
  const { className } = named.parse(value);
  switch (className) {
    case 'Updates':
    case 'UpdatesCombined': {
      const { updates, users, chats } = container.parse(value);
      return ofUpdates(updates, [...users, ...chats]);
    }
    case 'UpdateShort':
      return ofUpdates([one.parse(value).update], []);
    case 'UpdateShortMessage':
    case 'UpdateShortChatMessage': {
      const update: TelegramUpdate = { kind: 'message', message: shortMessageOf(value) };
      return { ...empty, items: [{ box: ACCOUNT_BOX, ...ordered.parse(value), update }] };
    }
    case 'UpdatesTooLong':
      return { ...empty, lost: [ACCOUNT_BOX] };
    default:
      return empty;
  }
}

import { z } from 'zod';

import type { TelegramParty, TelegramPeer } from '../update.js';
import { flag, long, named } from './fields.adapter.js';

const text = z.string().nullish();

export const peer = z
  .discriminatedUnion('className', [
    z.object({ className: z.literal('PeerUser'), userId: long }),
    z.object({ className: z.literal('PeerChat'), chatId: long }),
    z.object({ className: z.literal('PeerChannel'), channelId: long }),
  ])
  .transform((value): TelegramPeer => {
    if (value.className === 'PeerUser') return { kind: 'user', id: value.userId };
    if (value.className === 'PeerChat') return { kind: 'chat', id: value.chatId };
    return { kind: 'channel', id: value.channelId };
  });

const user = z.object({
  className: z.literal('User'),
  id: long,
  self: flag,
  bot: flag,
  min: flag,
  accessHash: z.unknown().optional(),
  firstName: text,
  lastName: text,
  username: text,
  usernames: z.array(z.object({ username: z.string(), active: flag })).nullish(),
  phone: text,
});

const chat = z.object({ className: z.enum(['Chat', 'ChatForbidden']), id: long, title: z.string() });

const channel = z.object({
  className: z.enum(['Channel', 'ChannelForbidden']),
  id: long,
  title: z.string(),
  accessHash: z.unknown().optional(),
  min: flag,
  broadcast: flag,
  username: text,
});

const hashOf = (value: unknown, isPartial: boolean): string | null =>
  value === undefined || value === null || isPartial ? null : (long.safeParse(value).data ?? null);

function userParty(value: unknown): TelegramParty {
  const { id, self, bot, min, accessHash, firstName, lastName, username, usernames, phone } = user.parse(value);
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return {
    peer: { kind: 'user', id },
    name,
    username: username ?? usernames?.find(({ active }) => active)?.username ?? null,
    phone: phone ?? null,
    accessHash: hashOf(accessHash, min),
    isBot: bot,
    isBroadcast: false,
    isSelf: self,
  };
}

const group = { username: null, phone: null, accessHash: null, isBot: false, isBroadcast: false, isSelf: false };

function chatParty(value: unknown): TelegramParty {
  const { id, title } = chat.parse(value);
  return { ...group, peer: { kind: 'chat', id }, name: title };
}

function channelParty(value: unknown): TelegramParty {
  const { id, title, accessHash, min, broadcast, username } = channel.parse(value);
  return {
    ...group,
    peer: { kind: 'channel', id },
    name: title,
    username: username ?? null,
    accessHash: hashOf(accessHash, min),
    isBroadcast: broadcast,
  };
}

/** Users, groups and channels that came with an answer. Empty records say nothing and are left out. */
export function partiesOf(values: readonly unknown[]): readonly TelegramParty[] {
  return values.flatMap((value) => {
    const { className } = named.parse(value);
    if (className === 'User') return [userParty(value)];
    if (className === 'Chat' || className === 'ChatForbidden') return [chatParty(value)];
    if (className === 'Channel' || className === 'ChannelForbidden') return [channelParty(value)];
    return [];
  });
}

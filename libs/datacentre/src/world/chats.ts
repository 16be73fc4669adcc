import { randomInt } from 'node:crypto';

import type { Chat } from './chat.js';
import { type Peer, bare, peerKey } from './peer.js';
import type { World } from './world.js';

export type NewGroup = {
  readonly id?: number;
  readonly title: string;
  readonly creatorId: number;
  readonly memberIds: readonly number[];
};

export type NewChannel = NewGroup & { readonly username?: string; readonly isBroadcast?: boolean };

/** A basic group: each member has copies of its own. */
export function addGroup(world: World, { title, creatorId, memberIds, ...given }: NewGroup, source?: object): Chat {
  const id = given.id ?? randomInt(100_000_000, 999_999_999);
  const members = [...new Set([creatorId, ...memberIds])];
  const chat = { kind: 'chat', id, title, creatorId, date: world.seconds, isMegagroup: false } as const;
  world.record({ kind: 'chat.added', chat: { ...chat, memberIds: members } }, source);
  const action = { kind: 'chat-created', title, userIds: members } as const;
  world.send({ fromId: creatorId, to: { kind: 'chat', id }, text: '', action }, source);
  return known(world, chat);
}

/** A supergroup, or a broadcast channel: one copy for all. Ids have ten digits, as real ones. */
export function addChannel(world: World, { isBroadcast = false, ...given }: NewChannel, source?: object): Chat {
  const { title, creatorId, username } = given;
  const id = given.id ?? randomInt(1_000_000_000, 1_999_999_999);
  const memberIds = [...new Set([creatorId, ...given.memberIds])];
  const chat = { kind: 'channel', id, title, creatorId, username, date: world.seconds } as const;
  world.record({ kind: 'chat.added', chat: { ...chat, isMegagroup: !isBroadcast, memberIds } }, source);
  world.send({ fromId: creatorId, to: chat, text: '', action: { kind: 'channel-created', title } }, source);
  return known(world, chat);
}

export type Joining = { readonly chat: Peer; readonly userId: number; readonly invitedBy: number };

export function joinChat(world: World, { chat, userId, invitedBy }: Joining, source?: object): void {
  if (known(world, chat).memberIds.has(userId)) return;
  world.record({ kind: 'chat.joined', chat: bare(chat), userId }, source);
  world.send({ fromId: invitedBy, to: chat, text: '', action: { kind: 'members-added', userIds: [userId] } }, source);
  tellChannelChanged(world, chat, userId);
}

/** A removed member still gets the message that says so, since it is sent first. */
export function leaveChat(world: World, chat: Peer, userId: number): void {
  if (!known(world, chat).memberIds.has(userId)) return;
  world.send({ fromId: userId, to: chat, text: '', action: { kind: 'member-removed', userId } });
  world.record({ kind: 'chat.left', chat: bare(chat), userId });
  tellChannelChanged(world, chat, userId);
}

export function renameChat(world: World, chat: Peer, to: { title: string; byUserId: number }): void {
  world.record({ kind: 'chat.renamed', chat: bare(chat), title: to.title });
  world.send({ fromId: to.byUserId, to: chat, text: '', action: { kind: 'renamed', title: to.title } });
}

function tellChannelChanged(world: World, chat: Peer, userId: number): void {
  if (chat.kind !== 'channel') return;
  world.signal({ userIds: [userId], update: { _: 'updateChannel', channelId: chat.id }, mentions: [chat] });
}

function known(world: World, peer: Peer): Chat {
  const chat = world.state.chats.get(peerKey(peer));
  if (!chat) throw new Error('No such chat in the world');
  return chat;
}

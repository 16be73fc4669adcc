import { z } from 'zod';

import { badRequest } from '../rpc-error.js';
import type { TlObject } from '../tl/tl-object.js';
import { accessHash } from '../render/access-hash.js';
import { type Peer, userPeer } from '../world/peer.js';
import type { SignedInCall } from './method.js';
import { numericId } from './method.js';

const user = z.object({ userId: numericId, accessHash: z.bigint().optional() });
const chat = z.object({ chatId: numericId });
const channel = z.object({ channelId: numericId, accessHash: z.bigint().optional() });

const finders: Readonly<Record<string, (call: SignedInCall, input: TlObject) => Peer>> = {
  inputPeerSelf: ({ me }) => userPeer(me),
  inputUserSelf: ({ me }) => userPeer(me),
  inputPeerUser: knownUser,
  inputUser: knownUser,
  inputPeerUserFromMessage: knownUser,
  inputUserFromMessage: knownUser,
  inputPeerChat: knownChat,
  inputPeerChannel: knownChannel,
  inputChannel: knownChannel,
  inputPeerChannelFromMessage: knownChannel,
  inputChannelFromMessage: knownChannel,
};

/** Finds what an `InputPeer`, `InputUser` or `InputChannel` names; its access hash must be the caller's own. */
export function peerOf(call: SignedInCall, input: TlObject): Peer {
  const find = finders[input._];
  if (!find) throw badRequest('PEER_ID_INVALID');
  return find(call, input);
}

/** As `peerOf`, for methods that only take a user. */
export function userIdOf(call: SignedInCall, input: TlObject): number {
  const peer = peerOf(call, input);
  if (peer.kind !== 'user') throw badRequest('USER_ID_INVALID');
  return peer.id;
}

export function channelOf(call: SignedInCall, input: TlObject): Peer {
  const peer = peerOf(call, input);
  if (peer.kind !== 'channel') throw badRequest('CHANNEL_INVALID');
  return peer;
}

function knownUser(call: SignedInCall, input: TlObject): Peer {
  const { userId, accessHash: hash } = user.parse(input);
  const peer = userPeer(userId);
  const isKnown = call.world.state.users.has(userId);
  if (!isKnown || (hash !== undefined && !opens(call, peer, hash))) throw badRequest('PEER_ID_INVALID');
  return peer;
}

function knownChat(call: SignedInCall, input: TlObject): Peer {
  const { chatId: id } = chat.parse(input);
  const peer: Peer = { kind: 'chat', id };
  const isMine = call.world.state.mailbox(`user:${call.me}`).histories.has(`chat:${id}`);
  if (!isMine) throw badRequest('CHAT_ID_INVALID');
  return peer;
}

function knownChannel(call: SignedInCall, input: TlObject): Peer {
  const { channelId, accessHash: hash } = channel.parse(input);
  const peer: Peer = { kind: 'channel', id: channelId };
  const found = call.world.state.chat(peer);
  if (!found || (hash !== undefined && !opens(call, peer, hash))) throw badRequest('CHANNEL_INVALID');
  const isOpen = found.memberIds.has(call.me) || found.username !== undefined;
  if (!isOpen) throw badRequest('CHANNEL_PRIVATE');
  return peer;
}

/** Oneself needs no hash. */
function opens(call: SignedInCall, peer: Peer, hash: bigint): boolean {
  const isSelf = peer.kind === 'user' && peer.id === call.me;
  return isSelf || hash === accessHash(call.me, peer);
}

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

/** Finds what an `InputPeer`, `InputUser` or `InputChannel` names; its access hash must be the caller's own. */
export function peerOf(call: SignedInCall, input: TlObject): Peer {
  switch (input._) {
    case 'inputPeerSelf':
    case 'inputUserSelf':
      return userPeer(call.me);
    case 'inputPeerUser':
    case 'inputUser':
    case 'inputPeerUserFromMessage':
    case 'inputUserFromMessage':
      return knownUser(call, user.parse(input));
    case 'inputPeerChat':
      return knownChat(call, chat.parse(input).chatId);
    case 'inputPeerChannel':
    case 'inputChannel':
    case 'inputPeerChannelFromMessage':
    case 'inputChannelFromMessage':
      return knownChannel(call, channel.parse(input));
    default:
      throw badRequest('PEER_ID_INVALID');
  }
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

function knownUser(call: SignedInCall, { userId, accessHash: hash }: z.infer<typeof user>): Peer {
  const peer = userPeer(userId);
  const isKnown = call.world.state.users.has(userId);
  if (!isKnown || (hash !== undefined && !opens(call, peer, hash))) throw badRequest('PEER_ID_INVALID');
  return peer;
}

function knownChat(call: SignedInCall, id: number): Peer {
  const peer: Peer = { kind: 'chat', id };
  const isMine = call.world.state.mailbox(`user:${call.me}`).histories.has(`chat:${id}`);
  if (!isMine) throw badRequest('CHAT_ID_INVALID');
  return peer;
}

function knownChannel(call: SignedInCall, { channelId, accessHash: hash }: z.infer<typeof channel>): Peer {
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

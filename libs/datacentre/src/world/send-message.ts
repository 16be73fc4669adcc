import { RpcError, badRequest } from '../rpc-error.js';
import type { TlObject } from '../tl/tl-object.js';
import { isEmpty } from './is-empty.js';
import type { Action, Copy, Message } from './message.js';
import { type Peer, type PeerKey, bare, peerKey, userPeer } from './peer.js';
import { refuseHaste } from './slow-mode.js';
import type { World } from './world.js';

export type Sending = {
  readonly fromId: number;
  readonly to: Peer;
  readonly text: string;
  readonly entities?: readonly TlObject[] | undefined;
  /** The id of the message replied to, as the sender sees it. */
  readonly replyToId?: number | undefined;
  readonly randomId?: string | undefined;
  readonly action?: Action;
  /** Unix seconds; now when absent. Older ones make a past. */
  readonly date?: number;
};

/** Writes a message into the mailboxes of all who see it. */
export function sendMessage(world: World, sending: Sending, source?: object): Message {
  refuseDouble(world, sending);
  refuseText(sending);
  refuseStranger(world, sending);
  refuseHaste(world, sending);
  const { fromId, to, text, date, entities, randomId, action } = sending;
  const copyIn = (mailbox: PeerKey): Copy => ({ mailbox, id: world.state.mailbox(mailbox).lastId + 1 });
  const message: Message = {
    no: world.state.messages.size + 1,
    fromId,
    to: bare(to),
    date: date ?? world.seconds,
    text,
    copies: mailboxesOf(world, fromId, to).map(copyIn),
    entities: entities?.length ? entities : undefined,
    replyToNo: repliedTo(world, sending),
    action,
    randomId,
  };
  world.record({ kind: 'message.sent', message }, source);
  return message;
}

function refuseText({ text, action }: Sending): void {
  if (isEmpty(text) && !action) throw badRequest('MESSAGE_EMPTY');
  if (text.length > 4096) throw badRequest('MESSAGE_TOO_LONG');
}

function refuseDouble(world: World, { fromId, randomId }: Sending): void {
  if (randomId === undefined || !world.state.randomIds.has(`${fromId}:${randomId}`)) return;
  const reason = 'RANDOM_ID_DUPLICATE';
  world.record({ kind: 'message.refused', fromId, randomId, reason });
  throw new RpcError(500, reason);
}

function refuseStranger(world: World, { fromId, to }: Sending): void {
  if (to.kind === 'user') {
    if (!world.state.users.has(to.id)) throw badRequest('PEER_ID_INVALID');
    return;
  }
  const chat = world.state.chat(to);
  if (!chat) throw badRequest('CHAT_ID_INVALID');
  const mayWrite = chat.kind === 'chat' || chat.isMegagroup || chat.creatorId === fromId;
  if (!chat.memberIds.has(fromId)) throw new RpcError(403, 'CHAT_WRITE_FORBIDDEN');
  if (!mayWrite) throw new RpcError(403, 'CHAT_ADMIN_REQUIRED');
}

function repliedTo(world: World, { fromId, to, replyToId }: Sending): number | undefined {
  if (replyToId === undefined) return undefined;
  return world.state.mailboxOf(fromId, to).messages.get(replyToId)?.no;
}

function mailboxesOf(world: World, fromId: number, to: Peer): readonly PeerKey[] {
  if (to.kind === 'channel') return [peerKey(to)];
  const memberIds = to.kind === 'user' ? [fromId, to.id] : (world.state.chat(to)?.memberIds ?? []);
  return [...new Set([fromId, ...memberIds])].map((id) => peerKey(userPeer(id)));
}

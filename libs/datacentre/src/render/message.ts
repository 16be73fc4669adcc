import type { TlObject } from '../tl/tl-object.js';
import { type Message, chatOf } from '../world/message.js';
import { type Peer, userPeer } from '../world/peer.js';
import type { World } from '../world/world.js';
import { renderAction } from './action.js';
import { renderPeer } from './peer.js';

/** A message as one user sees it: its id, its direction and its chat depend on who looks. */
export function renderMessage(
  world: World,
  { id, message }: { id: number; message: Message },
  viewerId: number,
): TlObject {
  const chat = chatOf(message, viewerId);
  const shared = {
    id,
    out: message.fromId === viewerId,
    date: message.date,
    peerId: renderPeer(chat),
    ...sender(world, message, chat),
    ...replyHeader(world, message, viewerId),
  };
  if (message.action) return { ...shared, _: 'messageService', action: renderAction(message.action) };
  return {
    ...shared,
    _: 'message',
    message: message.text,
    ...(message.entities ? { entities: message.entities } : {}),
    ...(message.editDate === undefined ? {} : { editDate: message.editDate }),
  };
}

/** A channel speaks for itself; in a private chat, what comes in comes from the other side. */
function sender(world: World, message: Message, chat: Peer) {
  if (chat.kind === 'channel' && world.state.chat(chat)?.isMegagroup === false) return { post: true };
  const isIncoming = chat.kind === 'user' && chat.id === message.fromId;
  return isIncoming ? {} : { fromId: renderPeer(userPeer(message.fromId)) };
}

function replyHeader(world: World, message: Message, viewerId: number) {
  if (message.replyToNo === undefined) return {};
  const mailbox = world.state.mailboxOf(viewerId, chatOf(message, viewerId)).key;
  const copy = world.state.messages.get(message.replyToNo)?.copies.find((one) => one.mailbox === mailbox);
  return copy ? { replyTo: { _: 'messageReplyHeader', replyToMsgId: copy.id } } : {};
}

import type { TlObject } from '../tl/tl-object.js';
import { type Message, chatOf } from '../world/message.js';
import { userPeer } from '../world/peer.js';
import type { World } from '../world/world.js';
import { renderAction } from './action.js';
import { renderPeer } from './peer.js';

/** A message as one user sees it: its id, its direction and its chat depend on who looks. */
export function renderMessage(world: World, { id, message }: { id: number; message: Message }, viewerId: number): TlObject {
  const chat = chatOf(message, viewerId);
  const isOut = message.fromId === viewerId;
  const isPost = chat.kind === 'channel' && world.state.chat(chat)?.isMegagroup === false;
  const namesSender = !isPost && (chat.kind !== 'user' || isOut);
  const shared = {
    id,
    out: isOut,
    post: isPost,
    date: message.date,
    peerId: renderPeer(chat),
    ...(namesSender ? { fromId: renderPeer(userPeer(message.fromId)) } : {}),
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

function replyHeader(world: World, message: Message, viewerId: number) {
  if (message.replyToNo === undefined) return {};
  const mailbox = world.state.mailboxOf(viewerId, chatOf(message, viewerId)).key;
  const copy = world.state.messages.get(message.replyToNo)?.copies.find((one) => one.mailbox === mailbox);
  return copy ? { replyTo: { _: 'messageReplyHeader', replyToMsgId: copy.id } } : {};
}

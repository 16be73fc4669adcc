import { z } from 'zod';

import { renderEvent } from '../render/event.js';
import { View } from '../render/view.js';
import { inBatch } from '../session/push.js';
import type { TlObject } from '../tl/tl-object.js';
import type { Happening } from '../world/apply.js';
import type { MailboxEvent } from '../world/mailbox.js';
import type { Message } from '../world/message.js';
import { type Peer, type PeerKey, userPeer } from '../world/peer.js';
import { type SignedInCall, signedIn, tlObject } from './method.js';
import { peerOf } from './peers.js';

const content = { message: z.string(), entities: z.array(tlObject).optional() };
const replyHeader = z.object({ replyToMsgId: z.number() });
const sendInput = { peer: tlObject, randomId: z.bigint(), replyTo: tlObject.optional(), ...content };

const sendMessage = signedIn('messages.sendMessage', sendInput, ({ peer, message: text, ...input }, call): TlObject => {
  const to = peerOf(call, peer);
  const reply = replyHeader.safeParse(input.replyTo);
  const replyToId = reply.success ? reply.data.replyToMsgId : undefined;
  const randomId = input.randomId.toString();
  const sending = { fromId: call.me, to, text, entities: input.entities, randomId, replyToId };
  const sent = call.world.send(sending, call.session);
  const own = ownEvent(call, sent);
  if (to.kind === 'user') return shortSent(sent, own);
  const idUpdate = { _: 'updateMessageID', id: own.event.id, randomId: input.randomId };
  return tellOwn(call, [own], [idUpdate]);
});

type OwnSend = { readonly mailbox: PeerKey; readonly event: Extract<MailboxEvent, { readonly id: number }> };

/** The sender's own copy. */
function ownEvent(call: SignedInCall, sent: Message): OwnSend {
  const mailbox = call.world.state.mailboxOf(call.me, sent.to);
  const id = sent.copies.find((copy) => copy.mailbox === mailbox.key)?.id;
  const event = mailbox.events.findLast((one) => one.kind === 'new' && one.id === id);
  if (event?.kind !== 'new') throw new Error('A send left no trace');
  return { mailbox: mailbox.key, event };
}

function shortSent({ date, entities }: Message, { event }: OwnSend): TlObject {
  const { id, pts, ptsCount } = event;
  return { _: 'updateShortSentMessage', out: true, id, pts, ptsCount, date, ...(entities ? { entities } : {}) };
}

const editInput = { peer: tlObject, id: z.number(), message: content.message.optional(), entities: content.entities };

const editMessage = signedIn('messages.editMessage', editInput, ({ peer, id, message = '', entities }, call) => {
  const chat = peerOf(call, peer);
  const edit = { userId: call.me, chat, id, text: message, entities };
  return tellOwn(call, call.world.edit(edit, call.session));
});

/** A session learns of its own actions from their answers. */
export function tellOwn(
  call: SignedInCall,
  happenings: readonly Happening[],
  first: readonly TlObject[] = [],
): TlObject {
  const view = new View(call.world, call.me);
  const isOwn = ({ mailbox }: Happening) => mailbox === `user:${call.me}` || mailbox.startsWith('channel');
  const own = happenings.filter(isOwn).flatMap(({ mailbox, event }) => {
    return renderEvent(view, call.world.state.mailbox(mailbox), event) ?? [];
  });
  return inBatch(view, [...first, ...own]);
}

const typingInput = { peer: tlObject, action: tlObject };

const setTyping = signedIn('messages.setTyping', typingInput, ({ peer: input, action }, call) => {
  const peer = peerOf(call, input);
  const members = call.world.state.chat(peer)?.memberIds ?? [peer.id];
  const userIds = [...members].filter((id) => id !== call.me);
  const mentions = [userPeer(call.me)];
  call.world.signal({ userIds, update: typingUpdate(peer, call.me, action), mentions }, call.session);
  return true;
});

function typingUpdate({ kind, id }: Peer, me: number, action: TlObject): TlObject {
  const fromId = { _: 'peerUser', userId: me };
  switch (kind) {
    case 'user':
      return { _: 'updateUserTyping', userId: me, action };
    case 'chat':
      return { _: 'updateChatUserTyping', chatId: id, fromId, action };
    case 'channel':
      return { _: 'updateChannelUserTyping', channelId: id, fromId, action };
  }
}

export const sendMethods = [sendMessage, editMessage, setTyping];

import { z } from 'zod';

import { View } from '../render/view.js';
import { type TlObject, isTlObject } from '../tl/tl-object.js';
import type { Message } from '../world/message.js';
import { type Peer, samePeer } from '../world/peer.js';
import { type SignedInCall, signedIn, tlObject } from './method.js';
import { peerOf } from './peers.js';
import { renderChatRow } from '../render/chat-row.js';

type Row = { readonly chat: Peer; readonly id: number; readonly message: Message };

const paging = { offsetDate: z.number(), offsetId: z.number(), offsetPeer: tlObject, limit: z.number() };

const getDialogs = signedIn('messages.getDialogs', paging, (input, call): TlObject => {
  const all = rowsOf(call);
  const from = startOf(all, input, call);
  const page = all.slice(from, from + Math.min(Math.max(input.limit, 1), 100));
  const answer = render(call, page);
  if (from === 0 && page.length === all.length) return { ...answer, _: 'messages.dialogs' };
  return { ...answer, _: 'messages.dialogsSlice', count: all.length };
});

const getPinnedDialogs = signedIn('messages.getPinnedDialogs', {}, (_, call): TlObject => peerDialogs(call, []));

const getPeerDialogs = signedIn('messages.getPeerDialogs', { peers: z.array(tlObject) }, ({ peers }, call) => {
  const asked = peers.flatMap((one) => (isTlObject(one['peer']) ? [peerOf(call, one['peer'])] : []));
  return peerDialogs(call, asked);
});

function peerDialogs(call: SignedInCall, asked: readonly Peer[]): TlObject {
  const rows = rowsOf(call).filter(({ chat }) => asked.some((peer) => samePeer(peer, chat)));
  const { pts } = call.world.state.mailbox(`user:${call.me}`);
  const state = { _: 'updates.state', pts, qts: 0, date: call.world.seconds, seq: 0, unreadCount: 0 };
  return { ...render(call, rows), _: 'messages.peerDialogs', state };
}

/** The user's chats, the one with the newest message first. */
function rowsOf({ world, me }: SignedInCall): readonly Row[] {
  const own = [...world.state.mailbox(`user:${me}`).histories.values()].map(({ chat }) => chat);
  const channels = [...world.state.chats.values()].filter((chat) => chat.kind === 'channel' && chat.memberIds.has(me));
  const chats: readonly Peer[] = [...own, ...channels.map(({ kind, id }) => ({ kind, id }))];
  return chats
    .flatMap((chat): readonly Row[] => {
      const mailbox = world.state.mailboxOf(me, chat);
      const id = mailbox.history(chat).ids.at(-1) ?? 0;
      const message = mailbox.messages.get(id);
      return message ? [{ chat, id, message }] : [];
    })
    .sort((one, other) => other.message.no - one.message.no);
}

type Paging = { readonly offsetDate: number; readonly offsetId: number; readonly offsetPeer: TlObject };

/** The next page starts behind the chat that the client saw last. */
function startOf(rows: readonly Row[], { offsetDate, offsetId, offsetPeer }: Paging, call: SignedInCall): number {
  if (offsetPeer._ !== 'inputPeerEmpty') {
    const last = peerOf(call, offsetPeer);
    return rows.findIndex(({ chat }) => samePeer(chat, last)) + 1;
  }
  if (offsetDate === 0 && offsetId === 0) return 0;
  const next = rows.findIndex(({ message, id }) => message.date < offsetDate || (offsetId > 0 && id < offsetId));
  return next < 0 ? rows.length : next;
}

function render(call: SignedInCall, rows: readonly Row[]) {
  const view = new View(call.world, call.me);
  const dialogs = rows.map(({ chat }) => renderChatRow(view, chat));
  const messages = rows.map((row) => view.message(row));
  return { dialogs, messages, ...view.cast };
}

export const chatListMethods = [getDialogs, getPinnedDialogs, getPeerDialogs];

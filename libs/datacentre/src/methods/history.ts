import { z } from 'zod';

import { View } from '../render/view.js';
import type { TlObject } from '../tl/tl-object.js';
import type { Message } from '../world/message.js';
import type { Mailbox } from '../world/mailbox.js';
import type { Peer } from '../world/peer.js';
import { type SignedInCall, signedIn, tlObject } from './method.js';
import { channelOf, peerOf } from './peers.js';

type Numbered = { readonly id: number; readonly message: Message };

const window = {
  offsetId: z.number(),
  offsetDate: z.number().default(0),
  addOffset: z.number(),
  limit: z.number(),
  maxId: z.number(),
  minId: z.number(),
};

type Window = z.infer<z.ZodObject<typeof window>>;

const getHistory = signedIn('messages.getHistory', { peer: tlObject, ...window }, ({ peer: input, ...asked }, call) => {
  const peer = peerOf(call, input);
  const all = newestFirst(call, peer);
  return answer(call, { peer, found: cut(all, asked), count: all.length });
});

const searchInput = { peer: tlObject, q: z.string(), ...window };

const search = signedIn('messages.search', searchInput, ({ peer: input, q, ...asked }, call) => {
  const peer = peerOf(call, input);
  const matching = newestFirst(call, peer).filter(({ message }) =>
    message.text.toLowerCase().includes(q.toLowerCase()),
  );
  return answer(call, { peer, found: cut(matching, asked), count: matching.length });
});

const ids = z.array(tlObject.transform((input) => z.object({ id: z.number() }).parse(input).id));

const getMessages = signedIn('messages.getMessages', { id: ids }, (input, call) => {
  const mailbox = call.world.state.mailbox(`user:${call.me}`);
  return byId(new View(call.world, call.me), mailbox, input.id);
});

const getChannelMessages = signedIn('channels.getMessages', { channel: tlObject, id: ids }, (input, call) => {
  const channel = channelOf(call, input.channel);
  const view = new View(call.world, call.me).mention(channel);
  const { _, ...found } = byId(view, call.world.state.mailboxOf(call.me, channel), input.id);
  const { pts } = call.world.state.mailboxOf(call.me, channel);
  return { ...found, _: 'messages.channelMessages', pts, count: input.id.length };
});

function byId(view: View, mailbox: Mailbox, asked: readonly number[]): TlObject {
  const messages = asked.map((id): TlObject => {
    const message = mailbox.messages.get(id);
    return message ? view.message({ id, message }) : { _: 'messageEmpty', id };
  });
  return { _: 'messages.messages', messages, topics: [], ...view.cast };
}

function newestFirst({ world, me }: SignedInCall, peer: Peer): readonly Numbered[] {
  return world.history(me, peer).toReversed();
}

/** The part of a chat that a client asks for: `addOffset` moves the window; an id outweighs a date. */
function cut(all: readonly Numbered[], { offsetId, offsetDate, addOffset, limit, maxId, minId }: Window) {
  const isOlder = ({ id, message }: Numbered) =>
    offsetId > 0 ? id < offsetId : offsetDate === 0 || message.date < offsetDate;
  const found = all.findIndex(isOlder);
  const from = Math.max(0, (found < 0 ? all.length : found) + addOffset);
  return all
    .slice(from, from + Math.min(Math.max(limit, 0), 100))
    .filter(({ id }) => (maxId === 0 || id < maxId) && id > minId);
}

type Found = { readonly peer: Peer; readonly found: readonly Numbered[]; readonly count: number };

function answer(call: SignedInCall, { peer, found, count }: Found): TlObject {
  const view = new View(call.world, call.me).mention(peer);
  const messages = found.map((one) => view.message(one));
  const shared = { messages, topics: [], ...view.cast };
  if (peer.kind === 'channel') {
    const { pts } = call.world.state.mailboxOf(call.me, peer);
    return { ...shared, _: 'messages.channelMessages', pts, count };
  }
  if (found.length === count) return { ...shared, _: 'messages.messages' };
  return { ...shared, _: 'messages.messagesSlice', count };
}

export const historyMethods = [getHistory, search, getMessages, getChannelMessages];

import type { Happening } from './apply.js';
import type { Read } from './fact.js';
import type { ChatHistory, Mailbox } from './mailbox.js';
import { chatOf } from './message.js';
import { type Peer, bare, peerKey, userPeer } from './peer.js';
import type { World } from './world.js';

export type Reading = { readonly userId: number; readonly chat: Peer; readonly maxId?: number };

/** Moves the reader's position on, and tells the authors of what was read. */
export function readHistory(world: World, reading: Reading, source?: object): readonly Happening[] {
  const { userId } = reading;
  const chat = bare(reading.chat);
  const mailbox = world.state.mailboxOf(userId, chat);
  const history = mailbox.history(chat);
  const maxId = Math.min(reading.maxId ?? Infinity, history.ids.at(-1) ?? 0);
  if (chat.kind === 'channel') return readChannel(world, { userId, chat, maxId }, mailbox);
  if (maxId <= history.readInboxMaxId) return [];
  const own: Read = { mailbox: mailbox.key, chat, box: 'inbox', maxId, readerId: userId };
  const receipts = receiptsOf(world, { userId, mailbox, history }, maxId);
  return world.record({ kind: 'history.read', reads: [own, ...receipts] }, source);
}

type Reader = { readonly userId: number; readonly mailbox: Mailbox; readonly history: ChatHistory };

/** For each author, the newest of its messages that just became read. */
function receiptsOf(world: World, { userId, mailbox, history }: Reader, maxId: number): readonly Read[] {
  const newest = new Map<number, Read>();
  for (const id of history.ids.filter((one) => one > history.readInboxMaxId && one <= maxId)) {
    const message = mailbox.messages.get(id);
    if (!message || message.fromId === userId) continue;
    const key = peerKey(userPeer(message.fromId));
    const copy = message.copies.find((one) => one.mailbox === key);
    const chat = chatOf(message, message.fromId);
    if (!copy || copy.id <= world.state.mailbox(key).history(chat).readOutboxMaxId) continue;
    newest.set(message.fromId, { mailbox: key, chat, box: 'outbox', maxId: copy.id, readerId: userId });
  }
  return [...newest.values()];
}

/** A channel has no box of its own for this: its updates are told once and never asked for again. */
function readChannel(world: World, { userId, chat, maxId = 0 }: Reading, mailbox: Mailbox): readonly Happening[] {
  if (maxId <= (mailbox.readBy.get(userId) ?? 0)) return [];
  world.record({
    kind: 'history.read',
    reads: [{ mailbox: mailbox.key, chat, box: 'inbox', maxId, readerId: userId }],
  });
  const position = { channelId: chat.id, maxId };
  const inbox = { _: 'updateReadChannelInbox', ...position, stillUnreadCount: 0, pts: mailbox.pts };
  world.signal({ userIds: [userId], update: inbox, mentions: [chat] });
  const others = [...(world.state.chat(chat)?.memberIds ?? [])].filter((id) => id !== userId);
  const outbox = { _: 'updateReadChannelOutbox', ...position };
  world.signal({ userIds: others, update: outbox, mentions: [chat] });
  return [];
}

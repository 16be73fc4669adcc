import type { FactKind, FactOf, Read } from './fact.js';
import type { MailboxChange, MailboxEvent } from './mailbox.js';
import { type Message, chatOf } from './message.js';
import { type PeerKey, channelOfKey, peerKey, userOfKey } from './peer.js';
import type { WorldState } from './state.js';

/** A change of one mailbox, told to those who see it. */
export type Happening = { readonly mailbox: PeerKey; readonly event: MailboxEvent };

type Appliers = {
  readonly [Kind in FactKind]: (state: WorldState, fact: FactOf<Kind>) => readonly Happening[] | undefined;
};

const appliers: Appliers = {
  'user.added': (state, { user }) => {
    state.users.set(user.id, { ...user });
    state.mailbox(`user:${user.id}`);
  },
  'user.password-set': (state, { userId, password }) => {
    const user = state.users.get(userId);
    if (user) user.password = password;
  },
  'chat.added': (state, { chat }) => {
    state.chats.set(peerKey(chat), { ...chat, memberIds: new Set(chat.memberIds) });
  },
  'chat.renamed': (state, { chat: peer, title }) => {
    const chat = state.chat(peer);
    if (chat) chat.title = title;
  },
  'chat.slowed': (state, { chat: peer, seconds }) => {
    const chat = state.chat(peer);
    if (chat) chat.slowModeSeconds = seconds;
  },
  'chat.joined': (state, { chat, userId }) => void state.chat(chat)?.memberIds.add(userId),
  'chat.left': (state, { chat, userId }) => void state.chat(chat)?.memberIds.delete(userId),
  'message.sent': (state, { message }) => sent(state, message),
  'message.refused': () => [],
  'message.edited': edited,
  'messages.deleted': deleted,
  'history.read': (state, { reads }) => reads.flatMap((read) => readUpTo(state, read)),
  'random-ids.forgotten': (state) => {
    state.randomIds.clear();
    return [];
  },
};

/** Lays one fact onto the state; the same for what happens now and for what a journal tells. */
export function apply<Kind extends FactKind>(state: WorldState, fact: FactOf<Kind>): readonly Happening[] {
  const applier: Appliers[Kind] = appliers[fact.kind];
  return applier(state, fact) ?? [];
}

function happen(state: WorldState, mailbox: PeerKey, change: MailboxChange): Happening {
  return { mailbox, event: state.mailbox(mailbox).advance(change) };
}

function sent(state: WorldState, message: Message): readonly Happening[] {
  const kept: Message = { ...message };
  state.messages.set(kept.no, kept);
  if (kept.randomId !== undefined) state.randomIds.set(`${kept.fromId}:${kept.randomId}`, kept.no);
  return kept.copies.map(({ mailbox: key, id }) => {
    const mailbox = state.mailbox(key);
    mailbox.lastId = Math.max(mailbox.lastId, id);
    mailbox.messages.set(id, kept);
    const history = mailbox.openHistory(channelOfKey(key) ?? chatOf(kept, userOfKey(key)));
    history.ids.push(id);
    return happen(state, key, { kind: 'new', id });
  });
}

function edited(state: WorldState, { no, change }: FactOf<'message.edited'>): readonly Happening[] {
  const message = state.messages.get(no);
  if (!message) return [];
  message.text = change.text;
  message.entities = change.entities;
  message.editDate = change.date;
  return message.copies
    .filter(({ mailbox, id }) => state.mailbox(mailbox).messages.has(id))
    .map(({ mailbox, id }) => happen(state, mailbox, { kind: 'edit', id }));
}

function deleted(state: WorldState, { copies }: FactOf<'messages.deleted'>): readonly Happening[] {
  const mailboxes = new Set(copies.map(({ mailbox }) => mailbox));
  return [...mailboxes].map((key) => {
    const ids = copies.filter(({ mailbox }) => mailbox === key).map(({ id }) => id);
    for (const id of ids) forget(state, key, id);
    return happen(state, key, { kind: 'delete', ids });
  });
}

function forget(state: WorldState, key: PeerKey, id: number): void {
  const mailbox = state.mailbox(key);
  const message = mailbox.messages.get(id);
  if (!message) return;
  mailbox.messages.delete(id);
  const { ids } = mailbox.openHistory(channelOfKey(key) ?? chatOf(message, userOfKey(key)));
  ids.splice(ids.indexOf(id), 1);
}

function readUpTo(state: WorldState, { mailbox: key, chat, box, maxId, readerId }: Read): readonly Happening[] {
  const mailbox = state.mailbox(key);
  if (chat.kind === 'channel') {
    mailbox.readBy.set(readerId, Math.max(maxId, mailbox.readBy.get(readerId) ?? 0));
    return [];
  }
  const history = mailbox.openHistory(chat);
  if (box === 'inbox') history.readInboxMaxId = maxId;
  else history.readOutboxMaxId = maxId;
  return [happen(state, key, { kind: `read-${box}`, chat, maxId })];
}

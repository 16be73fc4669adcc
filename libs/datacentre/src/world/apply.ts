import type { Fact, FactOf, Read } from './fact.js';
import type { MailboxChange, MailboxEvent } from './mailbox.js';
import { type Message, chatOf } from './message.js';
import type { PeerKey } from './peer.js';
import type { WorldState } from './state.js';

/** A change of one mailbox, told to those who see it. */
export type Happening = { readonly mailbox: PeerKey; readonly event: MailboxEvent };

/** Lays one fact onto the state; the same for what happens now and for what a journal tells. */
export function apply(state: WorldState, fact: Fact): readonly Happening[] {
  switch (fact.kind) {
    case 'message.sent':
      return sent(state, fact.message);
    case 'message.edited':
      return edited(state, fact);
    case 'messages.deleted':
      return deleted(state, fact);
    case 'history.read':
      return fact.reads.flatMap((read) => readUpTo(state, read));
    case 'random-ids.forgotten':
      state.randomIds.clear();
      return [];
    case 'message.refused':
      return [];
    case 'user.added':
    case 'user.password-set':
    case 'chat.added':
    case 'chat.renamed':
    case 'chat.joined':
    case 'chat.left':
      applyMembership(state, fact);
      return [];
  }
}

type MembershipFact = FactOf<
  'user.added' | 'user.password-set' | 'chat.added' | 'chat.renamed' | 'chat.joined' | 'chat.left'
>;

function applyMembership(state: WorldState, fact: MembershipFact): void {
  switch (fact.kind) {
    case 'user.added':
      state.users.set(fact.user.id, { ...fact.user });
      state.mailbox(`user:${fact.user.id}`);
      return;
    case 'user.password-set': {
      const user = state.users.get(fact.userId);
      if (user) user.password = fact.password;
      return;
    }
    case 'chat.added':
      state.chats.set(`${fact.chat.kind}:${fact.chat.id}`, { ...fact.chat, memberIds: new Set(fact.chat.memberIds) });
      return;
    case 'chat.renamed': {
      const chat = state.chat(fact.chat);
      if (chat) chat.title = fact.title;
      return;
    }
    case 'chat.joined':
      state.chat(fact.chat)?.memberIds.add(fact.userId);
      return;
    case 'chat.left':
      state.chat(fact.chat)?.memberIds.delete(fact.userId);
      return;
  }
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
    const history = mailbox.history(key.startsWith('channel') ? kept.to : chatOf(kept, Number(key.slice(5))));
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
  const { ids } = mailbox.history(key.startsWith('channel') ? message.to : chatOf(message, Number(key.slice(5))));
  ids.splice(ids.indexOf(id), 1);
}

function readUpTo(state: WorldState, { mailbox: key, chat, box, maxId, readerId }: Read): readonly Happening[] {
  const mailbox = state.mailbox(key);
  if (chat.kind === 'channel') {
    mailbox.readBy.set(readerId, Math.max(maxId, mailbox.readBy.get(readerId) ?? 0));
    return [];
  }
  const history = mailbox.history(chat);
  if (box === 'inbox') history.readInboxMaxId = maxId;
  else history.readOutboxMaxId = maxId;
  return [happen(state, key, { kind: `read-${box}`, chat, maxId })];
}

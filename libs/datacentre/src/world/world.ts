import type { Clock } from '@parley/kernel';

import { unixSeconds } from '../time.js';
import type { TlObject } from '../tl/tl-object.js';
import { type Happening, apply } from './apply.js';
import type { Chat } from './chat.js';
import { type NewChannel, type NewGroup, addChannel, addGroup, joinChat, leaveChat, renameChat } from './chats.js';
import { type Edit, editMessage } from './edit-message.js';
import { deleteHistory, deleteMessages } from './delete-messages.js';
import type { Fact } from './fact.js';
import type { Journal } from './journal.js';
import type { Message } from './message.js';
import { type Peer, userPeer } from './peer.js';
import { readHistory } from './read-history.js';
import { type Sending, sendMessage } from './send-message.js';
import { slowDown } from './slow-mode.js';
import { WorldState } from './state.js';
import type { User } from './user.js';
import { type NewUser, addUser, setPassword } from './users.js';

/** What is told once and never kept: typing, accepted login codes. */
export type Signal = {
  readonly userIds: readonly number[];
  readonly update: TlObject;
  /** Whom the update names: clients need to know them. */
  readonly mentions?: readonly Peer[];
};

/** Told after each fact. `source` is the session that caused it, if one did: it learns from its own answer. */
export type WorldListener = {
  readonly onFact?: (fact: Fact, happenings: readonly Happening[], source?: object) => void;
  readonly onSignal?: (signal: Signal, source?: object) => void;
};

/**
 * The people, chats and messages of one local Telegram, whatever the number of its data centres. Every change is a
 * fact: appended to the log, to the journal if there is one, and told to the listeners.
 */
export class World {
  readonly state = new WorldState();
  readonly #log: Fact[] = [];
  readonly #listeners = new Set<WorldListener>();

  constructor(
    readonly clock: Clock,
    private readonly journal: Journal | null = null,
  ) {
    for (const fact of journal?.read() ?? []) {
      apply(this.state, fact);
      this.#log.push(fact);
    }
  }

  /** All that ever happened, in order; tests count losses and doubles from here. */
  get log(): readonly Fact[] {
    return this.#log;
  }

  /** The world's time, in the protocol's whole seconds. */
  get seconds(): number {
    return unixSeconds(this.clock.now());
  }

  /** Listens until the returned function is called. */
  subscribe(listener: WorldListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Makes a fact true. Commands call it; tests rarely need to. */
  record(fact: Fact, source?: object): readonly Happening[] {
    this.journal?.append(fact);
    const happenings = apply(this.state, fact);
    this.#log.push(fact);
    for (const listener of this.#listeners) listener.onFact?.(fact, happenings, source);
    return happenings;
  }

  signal(signal: Signal, source?: object): void {
    for (const listener of this.#listeners) listener.onSignal?.(signal, source);
  }

  addUser(user: NewUser): User {
    return addUser(this, user);
  }

  /** Sets the cloud password that a login then asks for; none takes it away. */
  setPassword(userId: number, password?: { readonly password: string; readonly hint?: string }): void {
    setPassword(this, userId, password);
  }

  addGroup(group: NewGroup): Chat {
    return addGroup(this, group);
  }

  addChannel(channel: NewChannel): Chat {
    return addChannel(this, channel);
  }

  /** Sets a supergroup's slow mode, in seconds; 0 lifts it. */
  slowDown(chat: Peer, seconds: number): void {
    slowDown(this, chat, seconds);
  }

  join(chat: Peer, userId: number, invitedBy?: number): void {
    joinChat(this, { chat, userId, invitedBy: invitedBy ?? userId });
  }

  leave(chat: Peer, userId: number): void {
    leaveChat(this, chat, userId);
  }

  rename(chat: Peer, title: string, byUserId: number): void {
    renameChat(this, chat, { title, byUserId });
  }

  /** Sends as any user, connected or not. @throws RpcError as the API would. */
  send(sending: Sending, source?: object): Message {
    return sendMessage(this, sending, source);
  }

  edit(edit: Edit, source?: object): readonly Happening[] {
    return editMessage(this, edit, source);
  }

  /** Deletes for everybody. Ids are as the user sees them in that chat. */
  delete(userId: number, chat: Peer, ids: readonly number[]): void {
    deleteMessages(this, { userId, chat, ids, revoke: true });
  }

  /** Deletes a whole chat for everybody. */
  deleteHistory(userId: number, chat: Peer): void {
    deleteHistory(this, userId, chat);
  }

  /** The user has read the chat, up to a message or to its end; the other side gets its receipt. */
  read(userId: number, chat: Peer, maxId?: number): readonly Happening[] {
    return readHistory(this, { userId, chat, ...(maxId === undefined ? {} : { maxId }) });
  }

  typing(userId: number, to: number): void {
    const action = { _: 'sendMessageTypingAction' };
    const update = { _: 'updateUserTyping', userId, action };
    this.signal({ userIds: [to], update, mentions: [userPeer(userId)] });
  }

  user(id: number): User {
    const user = this.state.users.get(id);
    if (!user) throw new Error('No such user in the world');
    return user;
  }

  userByPhone(phone: string): User | undefined {
    const digits = phone.replace(/\D/g, '');
    return [...this.state.users.values()].find((user) => user.phone === digits);
  }

  /** What a user sees of a chat, oldest first. */
  history(userId: number, chat: Peer): readonly { readonly id: number; readonly message: Message }[] {
    const mailbox = this.state.mailboxOf(userId, chat);
    return mailbox.history(chat).ids.flatMap((id) => {
      const message = mailbox.messages.get(id);
      return message ? [{ id, message }] : [];
    });
  }
}

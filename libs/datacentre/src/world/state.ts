import type { Chat } from './chat.js';
import { Mailbox } from './mailbox.js';
import type { Message } from './message.js';
import { type Peer, type PeerKey, peerKey } from './peer.js';
import type { User } from './user.js';

/** What the facts add up to. */
export class WorldState {
  readonly users = new Map<number, User>();
  readonly chats = new Map<PeerKey, Chat>();
  readonly mailboxes = new Map<PeerKey, Mailbox>();
  readonly messages = new Map<number, Message>();
  /** `sender:random id` → the message; a client may ask twice for one send. */
  readonly randomIds = new Map<string, number>();

  mailbox(key: PeerKey): Mailbox {
    const known = this.mailboxes.get(key);
    if (known) return known;
    const fresh = new Mailbox(key);
    this.mailboxes.set(key, fresh);
    return fresh;
  }

  /** Where the copies that this user sees of a chat lie: in the channel's mailbox, or in the user's own. */
  mailboxOf(userId: number, chat: Peer): Mailbox {
    return this.mailbox(chat.kind === 'channel' ? peerKey(chat) : `user:${userId}`);
  }

  chat(peer: Peer): Chat | undefined {
    return this.chats.get(peerKey(peer));
  }
}

import type { Message } from './message.js';
import { type Peer, type PeerKey, peerKey } from './peer.js';

/** What changed in a mailbox, in the order of its pts. */
export type MailboxEvent = { readonly pts: number; readonly ptsCount: number } & MailboxChange;

export type MailboxChange =
  | { readonly kind: 'new' | 'edit'; readonly id: number }
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  | { readonly kind: 'read-inbox' | 'read-outbox'; readonly chat: Peer; readonly maxId: number };

/** One chat as it stands in a mailbox. */
export type ChatHistory = {
  readonly chat: Peer;
  /** Ascending. */
  readonly ids: number[];
  readInboxMaxId: number;
  readOutboxMaxId: number;
};

/** The pts box of one account, or of one channel. */
export class Mailbox {
  lastId = 0;
  pts = 1;
  readonly events: MailboxEvent[] = [];
  readonly messages = new Map<number, Message>();
  readonly histories = new Map<PeerKey, ChatHistory>();
  /** Channels only: how far each member has read. */
  readonly readBy = new Map<number, number>();

  constructor(readonly key: PeerKey) {}

  /** What there is of a chat; looking leaves no trace. */
  history(chat: Peer): ChatHistory {
    return this.histories.get(peerKey(chat)) ?? { chat, ids: [], readInboxMaxId: 0, readOutboxMaxId: 0 };
  }

  /** The same for whoever is about to change it. */
  openHistory({ kind, id }: Peer): ChatHistory {
    const history = this.history({ kind, id });
    this.histories.set(peerKey(history.chat), history);
    return history;
  }

  advance(change: MailboxChange): MailboxEvent {
    const ptsCount = change.kind === 'delete' ? change.ids.length : 1;
    this.pts += ptsCount;
    const event: MailboxEvent = { ...change, pts: this.pts, ptsCount };
    this.events.push(event);
    return event;
  }

  /** The events that a client at `pts` has not seen. */
  eventsAfter(pts: number): readonly MailboxEvent[] {
    let from = this.events.length;
    while (from > 0 && (this.events[from - 1]?.pts ?? 0) > pts) from -= 1;
    return this.events.slice(from);
  }
}

import type { TlObject } from '../tl/tl-object.js';
import type { NewChat } from './chat.js';
import type { Copy, Message } from './message.js';
import type { Peer, PeerKey } from './peer.js';
import type { PasswordVerifier, User } from './user.js';

/**
 * Everything that ever happens to the world, in order. The world is the fold of its facts; the log that tests count
 * by, and the journal that a restart reads, are these same facts.
 */
export type Fact =
  | { readonly kind: 'user.added'; readonly user: User }
  | { readonly kind: 'user.password-set'; readonly userId: number; readonly password?: PasswordVerifier | undefined }
  | { readonly kind: 'chat.added'; readonly chat: NewChat }
  | { readonly kind: 'chat.renamed'; readonly chat: Peer; readonly title: string }
  | { readonly kind: 'chat.joined'; readonly chat: Peer; readonly userId: number }
  | { readonly kind: 'chat.left'; readonly chat: Peer; readonly userId: number }
  | { readonly kind: 'message.sent'; readonly message: Message }
  | { readonly kind: 'message.refused'; readonly fromId: number; readonly randomId: string; readonly reason: string }
  | { readonly kind: 'message.edited'; readonly no: number; readonly change: Change }
  | { readonly kind: 'messages.deleted'; readonly copies: readonly Copy[] }
  | { readonly kind: 'history.read'; readonly reads: readonly Read[] }
  | { readonly kind: 'random-ids.forgotten' };

export type Change = { readonly text: string; readonly entities?: readonly TlObject[] | undefined; readonly date: number };

/** How far a chat is read, in one mailbox: what came in, or what went out and was read by the other side. */
export type Read = {
  readonly mailbox: PeerKey;
  readonly chat: Peer;
  readonly box: 'inbox' | 'outbox';
  readonly maxId: number;
  /** Who read; in a channel positions are per reader. */
  readonly readerId: number;
};

export type FactKind = Fact['kind'];

export type FactOf<Kind extends FactKind> = Extract<Fact, { readonly kind: Kind }>;

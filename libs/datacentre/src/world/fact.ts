import type { TlObject } from '../tl/tl-object.js';
import type { NewChat } from './chat.js';
import type { Copy, Message } from './message.js';
import type { Peer, PeerKey } from './peer.js';
import type { PasswordVerifier, User } from './user.js';

/** What each kind of fact tells. */
type Told = {
  'user.added': { readonly user: User };
  'user.password-set': { readonly userId: number; readonly password?: PasswordVerifier | undefined };
  'chat.added': { readonly chat: NewChat };
  'chat.renamed': { readonly chat: Peer; readonly title: string };
  'chat.slowed': { readonly chat: Peer; readonly seconds: number };
  'chat.joined': { readonly chat: Peer; readonly userId: number };
  'chat.left': { readonly chat: Peer; readonly userId: number };
  'message.sent': { readonly message: Message };
  'message.refused': { readonly fromId: number; readonly randomId: string; readonly reason: string };
  'message.edited': { readonly no: number; readonly change: Change };
  'messages.deleted': { readonly copies: readonly Copy[] };
  'history.read': { readonly reads: readonly Read[] };
  'random-ids.forgotten': object;
};

export type FactKind = keyof Told;

export type FactOf<Kind extends FactKind> = { [One in Kind]: { readonly kind: One } & Told[One] }[Kind];

/**
 * Everything that ever happens to the world, in order. The world is the fold of its facts; the log that tests count
 * by, and the journal that a restart reads, are these same facts.
 */
export type Fact = FactOf<FactKind>;

export type Change = {
  readonly text: string;
  readonly entities?: readonly TlObject[] | undefined;
  readonly date: number;
};

/** How far a chat is read, in one mailbox: what came in, or what went out and was read by the other side. */
export type Read = {
  readonly mailbox: PeerKey;
  readonly chat: Peer;
  readonly box: 'inbox' | 'outbox';
  readonly maxId: number;
  /** Who read; in a channel positions are per reader. */
  readonly readerId: number;
};

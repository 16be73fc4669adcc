import type { TlObject } from '../tl/tl-object.js';
import { type Peer, type PeerKey, userPeer } from './peer.js';

/** One account's (or channel's) copy of a message: ids are counted per mailbox. */
export type Copy = { readonly mailbox: PeerKey; readonly id: number };

/** What a service message says. */
export type Action =
  | { readonly kind: 'chat-created'; readonly title: string; readonly userIds: readonly number[] }
  | { readonly kind: 'channel-created'; readonly title: string }
  | { readonly kind: 'members-added'; readonly userIds: readonly number[] }
  | { readonly kind: 'member-removed'; readonly userId: number }
  | { readonly kind: 'renamed'; readonly title: string };

/** A message as all who see it share it. */
export type Message = {
  /** Counts all messages of the world. */
  readonly no: number;
  readonly fromId: number;
  readonly to: Peer;
  readonly date: number;
  text: string;
  entities?: readonly TlObject[] | undefined;
  editDate?: number | undefined;
  readonly replyToNo?: number | undefined;
  readonly action?: Action | undefined;
  /** The id that the sending client made up; only for what came through the API. */
  readonly randomId?: string | undefined;
  readonly copies: readonly Copy[];
};

/** The chat that a message stands in, as the owner of a mailbox sees it. */
export function chatOf(message: Message, ownerId: number): Peer {
  const isIncoming = message.to.kind === 'user' && message.fromId !== ownerId;
  return isIncoming ? userPeer(message.fromId) : message.to;
}

import type { Content } from '@parley/contracts';

/** What Telegram delivers, in our words: the seam has parsed it, and nothing past it knows its constructors. */
export type TelegramPeer = { readonly kind: 'user' | 'chat' | 'channel'; readonly id: string };

export type TelegramMessage = {
  readonly id: string;
  readonly peer: TelegramPeer;
  /** Who wrote, where Telegram says so; in a private chat the other side. */
  readonly from: TelegramPeer | null;
  readonly isOurs: boolean;
  readonly sentAt: string;
  /** Telegram's seconds, since they are part of what makes an edit the same edit. */
  readonly editDate: number | null;
  readonly content: Content;
  readonly replyToId: string | null;
};

export type TelegramUpdate =
  | { readonly kind: 'message'; readonly message: TelegramMessage }
  | { readonly kind: 'edit'; readonly message: TelegramMessage }
  /** Outside Telegram channels and supergroups an id says nothing of its chat: it is the account's. */
  | { readonly kind: 'delete'; readonly channelId: string | null; readonly ids: readonly string[] }
  | { readonly kind: 'read'; readonly peer: TelegramPeer; readonly upTo: string }
  | { readonly kind: 'read-by-peer'; readonly peer: TelegramPeer; readonly upTo: string }
  /** Counts, and says nothing that we keep. */
  | { readonly kind: 'nothing' };

/** What Telegram tells of a user, group or channel beside an update. */
export type TelegramParty = {
  readonly peer: TelegramPeer;
  readonly name: string;
  readonly username: string | null;
  readonly phone: string | null;
  /** What a later call must show to name this peer. Not known where Telegram sent a partial record. */
  readonly accessHash: string | null;
  readonly isBot: boolean;
  /** A broadcast chat, in which nobody answers. */
  readonly isBroadcast: boolean;
  /** The connected account itself: its chat is the place for saved messages. */
  readonly isSelf: boolean;
};

/** One update with its place in the order: in the account's box, in a channel's, or in none. */
export type Sequenced = {
  readonly box: string | null;
  readonly pts: number;
  readonly ptsCount: number;
  readonly update: TelegramUpdate;
};

export const ACCOUNT_BOX = 'account';

export const channelBox = (id: string) => `channel:${id}`;

export const peerKey = ({ kind, id }: TelegramPeer): string => `${kind}:${id}`;

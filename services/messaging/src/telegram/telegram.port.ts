import type { Content } from '@parley/contracts';

import type { Delivered } from './tl/updates.adapter.js';
import type { TelegramMessage, TelegramParty, TelegramPeer, TelegramUpdate } from './update.js';

export type TelegramApplication = { readonly apiId: number; readonly apiHash: string };

/** A peer as a call must name it. */
export type TelegramAddress = TelegramPeer & { readonly accessHash: string | null };

/** Where the account's own order of updates stands. */
export type UpdateState = { readonly pts: number; readonly qts: number; readonly date: number };

/** A part of what was missed, and whether there is more behind it. */
export type Difference = {
  readonly messages: readonly TelegramMessage[];
  readonly updates: readonly TelegramUpdate[];
  readonly parties: readonly TelegramParty[];
  readonly state: UpdateState;
  readonly isLast: boolean;
  /** Telegram no longer tells: what lies between must be read from the history. */
  readonly isTooLong: boolean;
  /** Channels of which it says only that there is more. */
  readonly lost: readonly string[];
};

export type ChannelDifference = Omit<Difference, 'state' | 'lost'> & { readonly pts: number };

export type TelegramChat = {
  readonly peer: TelegramPeer;
  readonly readUpTo: string;
  readonly readByPeerUpTo: string;
  readonly lastMessageId: string;
  readonly lastMessageAt: string | null;
  /** Of a channel: where its own order stands. */
  readonly pts: number | null;
};

export type ChatsPage = {
  readonly chats: readonly TelegramChat[];
  readonly parties: readonly TelegramParty[];
  /** What to ask for next; null after the last page. */
  readonly next: ChatsCursor | null;
};

export type ChatsCursor = { readonly date: number; readonly id: number; readonly peer: TelegramAddress };

export type HistoryPage = { readonly messages: readonly TelegramMessage[]; readonly parties: readonly TelegramParty[] };

export type HistoryRange = { readonly before?: string; readonly after?: string; readonly limit: number };

export type Outgoing = {
  readonly to: TelegramAddress;
  readonly content: Content;
  /** Signed 64-bit decimal: what makes two attempts one message. */
  readonly randomId: string;
  readonly replyToId: string | null;
};

export type SentMessage = {
  /** Null where Telegram says it has it already: RANDOM_ID_DUPLICATE. */
  readonly externalId: string | null;
  readonly sentAt: string | null;
  /** Counts in the account's order without an update of its own. To be taken once the message is stored. */
  readonly counted: { readonly pts: number; readonly ptsCount: number } | null;
  /** Whatever else came with the answer. */
  readonly delivered: Delivered | null;
};

export type SignInStep =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'link'; readonly link: string; readonly expiresAt: string };

export type TelegramSignal =
  | { readonly kind: 'delivered'; readonly delivered: Delivered }
  /** The connection was lost and came back: whatever came meanwhile is missing. */
  | { readonly kind: 'reconnected' };

/** One account's connection. Every call ends: with an answer, or with a `TelegramRefusal`. */
export abstract class TelegramConnection {
  /** What signs this account in again. A secret: whoever reads it owns the account. */
  abstract readonly signInKey: string;
  abstract readonly isConnected: boolean;

  abstract requestCode(phone: string): Promise<{ readonly codeHash: string }>;
  abstract submitCode(phone: string, codeHash: string, code: string): Promise<SignInStep>;
  abstract submitPassword(password: string): Promise<SignInStep>;
  /** A link to be scanned, or what the scan led to. */
  abstract exportLink(): Promise<SignInStep>;
  abstract signOut(): Promise<void>;

  abstract self(): Promise<TelegramParty>;
  abstract state(): Promise<UpdateState>;
  abstract difference(since: UpdateState): Promise<Difference>;
  abstract channelDifference(channel: TelegramAddress, pts: number): Promise<ChannelDifference>;
  abstract chats(after: ChatsCursor | null): Promise<ChatsPage>;
  abstract history(chat: TelegramAddress, range: HistoryRange): Promise<HistoryPage>;

  abstract send(message: Outgoing): Promise<SentMessage>;
  abstract markRead(chat: TelegramAddress, upTo: string): Promise<void>;
  abstract close(): Promise<void>;
}

export type ConnectionRequest = {
  readonly application: TelegramApplication;
  readonly signInKey: string | null;
  readonly onSignal: (signal: TelegramSignal) => void;
};

export abstract class Telegram {
  /** `demo` trusts only the local data centre's key, `live` only Telegram's. */
  abstract readonly side: 'demo' | 'live';
  abstract connect(request: ConnectionRequest): Promise<TelegramConnection>;
}

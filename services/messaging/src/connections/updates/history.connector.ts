import type { TelegramAddress, TelegramChat, TelegramConnection } from '../../telegram/telegram.port.js';
import { peerKey, type TelegramMessage, type TelegramUpdate } from '../../telegram/update.js';
import type { Ingest } from './ingest.connector.js';
import type { KnownParties } from '../chat-directory/known-parties.js';

const PAGE = 100;

export type HistoryParts = {
  readonly connection: TelegramConnection;
  readonly ingest: Ingest;
  readonly parties: KnownParties;
  /** How many of a chat's messages are read back when it becomes part of the record. */
  readonly depth: number;
  /** Once what Telegram pushed so far is stored: as an update it is live, whatever the history makes of it. */
  readonly settled: () => Promise<void>;
};

/** Telegram's second after which everything is live; not known: nothing that the history tells is. */
export type Since = number | null;

/** What was said before we listened. */
export class History {
  constructor(private readonly parts: HistoryParts) {}

  /** Every chat of the account, as Telegram lists them now. Nothing of it is stored here. */
  async chats(): Promise<readonly TelegramChat[]> {
    const { connection, parties } = this.parts;
    const all = new Map<string, TelegramChat>();
    for (let page = await connection.chats(null); ; page = await connection.chats(page.next)) {
      parties.learn(page.parties);
      for (const chat of page.chats) all.set(peerKey(chat.peer), chat);
      if (!page.next) return [...all.values()];
    }
  }

  /** Reads the chats that are part of the record, or become so by intake. */
  async readAll(chats: readonly TelegramChat[], since: Since): Promise<void> {
    await this.parts.ingest.places.prepare(chats.map(({ peer }) => peer));
    for (const chat of chats) if (this.parts.ingest.places.of(chat.peer)) await this.read(chat, since);
  }

  /** Oldest first, then how far either side has read it. */
  async read(chat: TelegramChat, since: Since): Promise<void> {
    const { ingest, settled } = this.parts;
    const messages = await this.messagesOf(chat);
    await settled();
    const isLive = ({ sentAt }: TelegramMessage) => since !== null && Date.parse(sentAt) > since * 1000;
    await this.take(
      messages.filter((message) => !isLive(message)),
      'history',
    );
    await this.take(messages.filter(isLive), 'live');
    await ingest.take(
      [
        { kind: 'read', peer: chat.peer, upTo: chat.readUpTo },
        { kind: 'read-by-peer', peer: chat.peer, upTo: chat.readByPeerUpTo },
      ],
      'history',
    );
  }

  private async take(messages: readonly TelegramMessage[], origin: 'live' | 'history'): Promise<void> {
    const updates = messages.map((message): TelegramUpdate => ({ kind: 'message', message }));
    for (let at = 0; at < updates.length; at += PAGE)
      await this.parts.ingest.take(updates.slice(at, at + PAGE), origin);
  }

  private async messagesOf({ peer }: TelegramChat): Promise<readonly TelegramMessage[]> {
    const { connection, parties, depth } = this.parts;
    const address: TelegramAddress = { ...peer, accessHash: parties.of(peer)?.accessHash ?? null };
    const found: TelegramMessage[] = [];
    let before: string | undefined;
    while (found.length < depth) {
      const limit = Math.min(PAGE, depth - found.length);
      const page = await connection.history(address, { limit, ...(before !== undefined && { before }) });
      parties.learn(page.parties);
      found.push(...page.messages);
      before = page.messages.at(-1)?.id;
      if (page.messages.length < limit || before === undefined) break;
    }
    return found.reverse();
  }
}

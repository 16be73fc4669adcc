import type { TelegramAddress, TelegramChat, TelegramConnection } from '../telegram/telegram.port.js';
import { peerKey, type TelegramUpdate } from '../telegram/update.js';
import type { Ingest } from './ingest.connector.js';
import type { KnownParties } from './known-parties.js';

const PAGE = 100;

export type HistoryParts = {
  readonly connection: TelegramConnection;
  readonly ingest: Ingest;
  readonly parties: KnownParties;
  /** How many of a chat's messages are read back when it becomes part of the record. */
  readonly depth: number;
};

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
  async readAll(chats: readonly TelegramChat[]): Promise<void> {
    await this.parts.ingest.places.prepare(chats.map(({ peer }) => peer));
    for (const chat of chats) if (this.parts.ingest.places.of(chat.peer)) await this.read(chat);
  }

  /** Oldest first, then how far either side has read it. */
  async read(chat: TelegramChat): Promise<void> {
    const { ingest } = this.parts;
    const messages = await this.messagesOf(chat);
    for (let at = 0; at < messages.length; at += PAGE) await ingest.take(messages.slice(at, at + PAGE), 'history');
    await ingest.take(
      [
        { kind: 'read', peer: chat.peer, upTo: chat.readUpTo },
        { kind: 'read-by-peer', peer: chat.peer, upTo: chat.readByPeerUpTo },
      ],
      'history',
    );
  }

  private async messagesOf({ peer }: TelegramChat): Promise<readonly TelegramUpdate[]> {
    const { connection, parties, depth } = this.parts;
    const address: TelegramAddress = { ...peer, accessHash: parties.of(peer)?.accessHash ?? null };
    const found: TelegramUpdate[] = [];
    let before: string | undefined;
    while (found.length < depth) {
      const limit = Math.min(PAGE, depth - found.length);
      const page = await connection.history(address, { limit, ...(before !== undefined && { before }) });
      parties.learn(page.parties);
      found.push(...page.messages.map((message): TelegramUpdate => ({ kind: 'message', message })));
      before = page.messages.at(-1)?.id;
      if (page.messages.length < limit || before === undefined) break;
    }
    return found.reverse();
  }
}

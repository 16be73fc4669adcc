import type { ImportedChat, ImportedMessage } from '@parley/contracts';
import { z } from 'zod';

import { type ChatSkipReason, readChat } from './export-chat.js';
import { type ExportFrame, type Read, readMessage, type SkipReason } from './export-message.js';
import { parsed } from './repair.js';
import { ExportScanner, type Found } from './scan-export.js';

/** At most this many messages travel in one command. */
export const BATCH = 200;

/** Well below the largest request the API takes. */
export const BATCH_BYTES = 128 * 1024;

/** A message, and the line of the file that it begins on. */
export type Placed = { readonly line: number; readonly message: ImportedMessage };

export type Batch = {
  readonly kind: 'batch';
  readonly accountExternalId: string;
  readonly accountName: string | null;
  readonly chat: ImportedChat;
  readonly messages: readonly Placed[];
};

export type ReadSkipReason = SkipReason | ChatSkipReason | 'no-account' | 'cut-off';

/** Whose the file says it is, a batch of one chat's messages, or a record that was left out, by its line. */
export type Piece =
  | { readonly kind: 'account'; readonly externalId: string }
  | Batch
  | { readonly kind: 'skipped'; readonly line: number; readonly reason: ReadSkipReason };

export type ReadOptions = {
  /** Whose export it is, where the file doesn't say so itself: a full account's does. */
  readonly accountExternalId?: string | undefined;
  readonly timeZone: string;
  /** The latest moment at which a message can have been sent: ISO 8601, UTC, milliseconds. */
  readonly latest: string;
};

const chatPaths = ['', 'chats.list.*.', 'left_chats.list.*.'];
const ownPath = 'personal_information.';

const wanted = new Set([
  ...['user_id', 'first_name', 'last_name'].map((key) => ownPath + key),
  ...chatPaths.flatMap((at) => ['name', 'type', 'id', 'messages.*'].map((key) => at + key)),
]);

/** Reads an export of any size, piece by piece; nothing in it makes it stop. */
export async function* readExport(pieces: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Piece> {
  const scanner = new ExportScanner((path) => wanted.has(path));
  const reader = new ExportReader(options);
  let line = 1;
  for await (const piece of pieces)
    for (const found of scanner.read(piece)) {
      line = found.line;
      yield* reader.take(found);
    }
  yield* reader.flush();
  if (scanner.depth > 0) yield { kind: 'skipped', line, reason: 'cut-off' };
}

class ExportReader {
  private account: string | undefined;
  private readonly names: string[] = [];
  private head: Record<string, unknown> = {};
  private isHeadOpen = false;
  private messages: Placed[] = [];
  private bytes = 0;

  constructor(private readonly options: ReadOptions) {
    this.account = options.accountExternalId;
  }

  *take(found: Found): Generator<Piece> {
    const key = found.path.split('.').at(-1) ?? '';
    const value = parsed(found.raw);
    if (found.path.startsWith(ownPath)) yield* this.takeOwn(key, value);
    else if (key === '*') yield* this.takeMessage(found.line, value);
    else yield* this.takeHead(key, value);
  }

  *flush(): Generator<Piece> {
    const { account, messages } = this;
    const read = readChat(this.head);
    if (messages.length === 0 || 'skipped' in read || account === undefined) return;
    const accountName = this.names.join(' ') || null;
    yield { kind: 'batch', accountExternalId: account, accountName, chat: read.chat, messages };
    this.messages = [];
    this.bytes = 0;
  }

  private *takeOwn(key: string, value: unknown): Generator<Piece> {
    const text = z.union([z.string(), z.number()]).transform(String).catch('').parse(value);
    if (key !== 'user_id' && text !== '') this.names.push(text);
    if (key !== 'user_id' || !/^[1-9]\d*$/.test(text)) return;
    this.account = text;
    yield { kind: 'account', externalId: text };
  }

  private *takeHead(key: string, value: unknown): Generator<Piece> {
    // A chat without messages is followed by the next one's head at once.
    if (!this.isHeadOpen || key in this.head) {
      yield* this.flush();
      this.head = {};
      this.isHeadOpen = true;
    }
    this.head[key] = value;
  }

  private *takeMessage(line: number, value: unknown): Generator<Piece> {
    this.isHeadOpen = false;
    const read = this.read(value);
    if ('skipped' in read) {
      yield { kind: 'skipped', line, reason: read.skipped };
      return;
    }
    const bytes = Buffer.byteLength(JSON.stringify(read.message));
    if (this.bytes + bytes > BATCH_BYTES) yield* this.flush();
    this.messages.push({ line, message: read.message });
    this.bytes += bytes;
    if (this.messages.length === BATCH) yield* this.flush();
  }

  private read(value: unknown): Read | { readonly skipped: ReadSkipReason } {
    const chat = readChat(this.head);
    if ('skipped' in chat) return chat;
    if (this.account === undefined) return { skipped: 'no-account' } as const;
    return readMessage(value, this.frameOf(chat.chat, this.account));
  }

  private frameOf(chat: ImportedChat, accountExternalId: string): ExportFrame {
    const { timeZone, latest } = this.options;
    if (chat.kind !== 'private') return { accountExternalId, timeZone, latest };
    return { accountExternalId, timeZone, latest, peerExternalId: chat.externalId };
  }
}

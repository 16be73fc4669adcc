import type { ImportedChat, ImportedMessage } from '@parley/contracts';
import { z } from 'zod';

import { type ChatSkipReason, readChat } from './export-chat.js';
import { type ExportFrame, readMessage, type SkipReason } from './export-message.js';
import { repaired } from './repair.js';
import { ExportScanner, type Found } from './scan-export.js';

/** At most this many messages travel in one command. */
export const BATCH = 200;

/** A batch of one chat's messages, or a record that was left out, by its line. */
export type Piece =
  | {
      readonly kind: 'batch';
      readonly accountExternalId: string;
      readonly chat: ImportedChat;
      readonly messages: readonly ImportedMessage[];
    }
  | {
      readonly kind: 'skipped';
      readonly line: number;
      readonly reason: SkipReason | ChatSkipReason | 'no-account' | 'cut-off';
    };

export type ReadOptions = {
  /** Whose export it is; a full account's says so itself. */
  readonly accountExternalId?: string | undefined;
  readonly timeZone: string;
};

const chatPaths = ['', 'chats.list.*.', 'left_chats.list.*.'];

const wanted = new Set([
  'personal_information.user_id',
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
  private head: Record<string, unknown> = {};
  private isHeadOpen = false;
  private messages: ImportedMessage[] = [];

  constructor(private readonly options: ReadOptions) {
    this.account = options.accountExternalId;
  }

  *take(found: Found): Generator<Piece> {
    const key = found.path.split('.').at(-1) ?? '';
    const value = parsed(found.raw);
    if (found.path === 'personal_information.user_id') this.account ??= z.coerce.string().catch('').parse(value);
    else if (key === '*') yield* this.takeMessage(found.line, value);
    else yield* this.takeHead(key, value);
  }

  *flush(): Generator<Piece> {
    const chat = readChat(this.head);
    if (this.messages.length === 0 || 'skipped' in chat || this.account === undefined) return;
    yield { kind: 'batch', accountExternalId: this.account, chat: chat.chat, messages: this.messages };
    this.messages = [];
  }

  private *takeHead(key: string, value: unknown): Generator<Piece> {
    if (!this.isHeadOpen) {
      yield* this.flush();
      this.head = {};
      this.isHeadOpen = true;
    }
    this.head[key] = value;
  }

  private *takeMessage(line: number, value: unknown): Generator<Piece> {
    this.isHeadOpen = false;
    const read = this.read(value);
    if ('skipped' in read) return yield { kind: 'skipped', line, reason: read.skipped };
    this.messages.push(read.message);
    if (this.messages.length === BATCH) yield* this.flush();
  }

  private read(value: unknown) {
    const chat = readChat(this.head);
    if ('skipped' in chat) return chat;
    if (this.account === undefined) return { skipped: 'no-account' } as const;
    return readMessage(value, this.frameOf(chat.chat, this.account));
  }

  private frameOf(chat: ImportedChat, accountExternalId: string): ExportFrame {
    const { timeZone } = this.options;
    if (chat.kind !== 'private') return { accountExternalId, timeZone };
    return { accountExternalId, timeZone, peerExternalId: chat.externalId };
  }
}

/** The value, or `undefined` where even the repaired text is no JSON: its schema then refuses it by name. */
function parsed(raw: string): unknown {
  try {
    return JSON.parse(repaired(raw));
  } catch {
    return undefined;
  }
}

import type { ImportedChat } from '@parley/contracts';
import { z } from 'zod';

import { readChat } from './export-chat.js';
import { senderIdOf } from './export-message.js';
import { parsed } from './repair.js';
import { ExportScanner, type Found } from './scan-export.js';

/** What a file itself tells of whose export it is. */
export type Trace =
  /** A full account's, by its personal information. */
  | { readonly kind: 'itself' }
  /** Whoever writes in a private chat and isn't the other side, or a known account that wrote in a supergroup. */
  | { readonly kind: 'writer'; readonly externalId: string }
  | { readonly kind: 'none' };

const none: Trace = { kind: 'none' };
const wanted = /^(personal_information\.user_id|((left_)?chats\.list\.\*\.)?(type|id|messages\.\*))$/;
const spoken = z.object({ type: z.literal('message'), from_id: z.union([z.string(), z.number()]) });

/** Reads until it knows. In a supergroup many write: only those that are asked for count. */
export async function traceOwner(pieces: AsyncIterable<string>, askedFor: ReadonlySet<string>): Promise<Trace> {
  const scanner = new ExportScanner((path) => wanted.test(path));
  const tracer = new Tracer(askedFor);
  for await (const piece of pieces)
    for (const found of scanner.read(piece)) {
      const trace = tracer.take(found);
      if (trace) return trace;
    }
  return none;
}

class Tracer {
  private head: Record<string, unknown> = {};

  constructor(private readonly askedFor: ReadonlySet<string>) {}

  take({ path, raw }: Found): Trace | undefined {
    if (path.startsWith('personal_information.')) return { kind: 'itself' };
    const key = path.split('.').at(-1) ?? '';
    if (key === '*') return this.message(raw, path === 'messages.*');
    this.head = key === 'type' ? { type: parsed(raw) } : { ...this.head, [key]: parsed(raw) };
    return undefined;
  }

  private message(raw: string, isSingle: boolean): Trace | undefined {
    const read = readChat(this.head);
    if ('skipped' in read) return undefined;
    const { kind, externalId: chatId } = read.chat;
    if (kind !== 'private' && !this.isTelling(kind)) return isSingle ? none : undefined;
    const externalId = writerOf(raw);
    if (externalId === undefined) return undefined;
    const isOwner = kind === 'private' ? externalId !== chatId : this.askedFor.has(externalId);
    return isOwner ? { kind: 'writer', externalId } : undefined;
  }

  /** A basic group is numbered by each of its members, and any of them may have exported it. */
  private isTelling(kind: ImportedChat['kind']): boolean {
    return kind !== 'basic-group' && this.askedFor.size > 0;
  }
}

function writerOf(raw: string): string | undefined {
  const message = spoken.safeParse(parsed(raw)).data;
  const sender = message && senderIdOf(message);
  return sender?.kind === 'user' ? sender.externalId : undefined;
}

import type { ReadSkipReason } from './read-export.js';

export type Skip = { readonly line: number; readonly reason: ReadSkipReason | 'refused'; readonly code?: string };

const LINES_SHOWN = 5;

/** In the order in which they are told. */
const reasons: Readonly<Record<Skip['reason'], string>> = {
  malformed: 'not readable as a message',
  'malformed-chat': 'in a chat without a readable head',
  'cut-off': 'the file ends in the middle',
  'no-date': 'without a date',
  'impossible-date': 'dated before Telegram began, or in the future',
  'impossible-number': 'numbered as no message of Telegram is',
  'no-sender': 'without a sender',
  'too-long': 'longer than any message of Telegram',
  refused: 'refused by Parley',
  'other-account': "in a private chat, by somebody on neither side: another account's export",
  'no-account': 'nobody said whose the chat is',
  'service-message': 'no messages: calls, joins, pins and the like',
  unsupported: 'of a kind this Telegram Desktop could not export',
  empty: 'without text or attachment',
  'own-notes': 'in Saved Messages and the like, where nobody is on the other side',
  bot: 'in chats with bots',
  'service-account': "Telegram's login codes and notices, which are never stored",
};

const words: readonly Skip['reason'][] = Object.keys(reasons).filter((key): key is Skip['reason'] => key in reasons);

type Skipped = { count: number; readonly lines: number[]; readonly codes: Set<string> };

/** What became of each record. Bounded, however many records there are. */
export class Tally {
  added = 0;
  known = 0;
  private readonly chats = new Set<string>();
  private readonly skipped = new Map<Skip['reason'], Skipped>();

  took(chatId: string, { added, known }: { readonly added: number; readonly known: number }): void {
    this.chats.add(chatId);
    this.added += added;
    this.known += known;
  }

  skip({ line, reason, code }: Skip): void {
    const of = this.skipped.get(reason) ?? { count: 0, lines: [], codes: new Set() };
    of.count += 1;
    if (of.lines.length < LINES_SHOWN) of.lines.push(line);
    if (code !== undefined) of.codes.add(code);
    this.skipped.set(reason, of);
  }

  get skippedCount(): number {
    return [...this.skipped.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** Whether anything of the file is in Parley now, by this import or an earlier one. */
  get isAnyDone(): boolean {
    return this.added + this.known > 0;
  }

  /** Whether the file held a record at all: any other document holds none. */
  get hasRecords(): boolean {
    return this.isAnyDone || [...this.skipped.keys()].some((reason) => reason !== 'cut-off');
  }

  get progress(): string {
    return `${amount(this.added)} added, ${amount(this.known)} known already, ${amount(this.skippedCount)} skipped`;
  }

  report(): string {
    const lines = words.flatMap((reason) => {
      const found = this.skipped.get(reason);
      return found
        ? [`  ${amount(found.count).padStart(9)}  ${reasons[reason]}${codesOf(found)}, ${placesOf(found)}`]
        : [];
    });
    return [
      `chats    ${amount(this.chats.size).padStart(9)}`,
      `added    ${amount(this.added).padStart(9)}  messages`,
      `known    ${amount(this.known).padStart(9)}  messages, left as they were`,
      `skipped  ${amount(this.skippedCount).padStart(9)}  records${lines.length > 0 ? ':' : ''}`,
      ...lines,
    ].join('\n');
  }
}

const amount = (count: number): string => count.toLocaleString('en-US');

const codesOf = ({ codes }: Skipped): string => (codes.size > 0 ? ` (${[...codes].join(', ')})` : '');

const placesOf = ({ count, lines }: Skipped): string =>
  `line${count === 1 ? '' : 's'} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`;

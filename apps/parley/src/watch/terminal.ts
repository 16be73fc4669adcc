import { createInterface, emitKeypressEvents, type Interface } from 'node:readline';
import { createInterface as createAsking } from 'node:readline/promises';
import type { ReadStream } from 'node:tty';
import { z } from 'zod';

import { wrapped } from './wrapped.js';

const key = z.object({ name: z.string().optional(), ctrl: z.boolean().optional() });

/** Without a terminal nobody knows how wide a line may be. */
const WIDEST = 1_000_000;

/** Keys and questions of a terminal. From a pipe each line is a key, or the answer to what was asked. */
export class Terminal {
  private isAsking = false;
  private heldBack: string[] = [];
  private lines: AsyncIterator<string> | undefined;
  private pressed: ((name: string) => void) | undefined;

  constructor(
    private readonly input: ReadStream,
    private readonly output: NodeJS.WriteStream,
  ) {}

  /** While somebody types an answer it waits, so as not to be written into it. */
  say(text: string): void {
    if (this.isAsking) this.heldBack.push(text);
    else this.output.write(`${wrapped(text, this.output.isTTY ? this.output.columns : WIDEST)}\n`);
  }

  /** `left` is called on Ctrl-C, whatever is being done. */
  open(left: () => void): void {
    if (!this.input.isTTY) {
      this.lines = linesOf(createInterface(this.input));
      return;
    }
    emitKeypressEvents(this.input);
    this.rawMode(true);
    this.input.resume();
    this.input.on('keypress', (_text: unknown, what: unknown) => {
      const { name, ctrl } = key.safeParse(what).data ?? {};
      if (this.isAsking || name === undefined) return;
      if (ctrl && name === 'c') left();
      this.pressed?.(name);
    });
  }

  /** What is typed in a terminal while nobody waits for it is lost: it was meant for something older. */
  async nextKey(): Promise<string> {
    if (this.lines) return this.nextLine(this.lines);
    return new Promise((resolve) => {
      this.pressed = (name) => {
        this.pressed = undefined;
        resolve(name);
      };
    });
  }

  /** One line, begun with what is proposed; empty where it was left with Ctrl-C. */
  async ask(question: string, begun = ''): Promise<string> {
    if (this.lines) return this.nextLine(this.lines);
    this.isAsking = true;
    const asking = createAsking({ input: this.input, output: this.output, terminal: true });
    const leaving = new AbortController();
    asking.once('SIGINT', () => leaving.abort());
    try {
      const answer = asking.question(question, { signal: leaving.signal });
      if (begun) asking.write(begun);
      return (await answer).trim();
    } catch {
      this.output.write('\n');
      return '';
    } finally {
      asking.close();
      this.goOn();
    }
  }

  close(): void {
    this.rawMode(false);
    this.input.pause();
  }

  private goOn(): void {
    this.input.resume();
    this.rawMode(true);
    this.isAsking = false;
    for (const text of this.heldBack.splice(0)) this.say(text);
  }

  /** After the end of a pipe nothing more is pressed, and what happens is shown all the same. */
  private async nextLine(lines: AsyncIterator<string>): Promise<string> {
    const line: IteratorResult<string, unknown> = await lines.next();
    return line.done ? new Promise(() => undefined) : line.value.trim();
  }

  private rawMode(isRaw: boolean): void {
    if (this.input.isTTY) this.input.setRawMode(isRaw);
  }
}

const linesOf = (lines: Interface): AsyncIterator<string> => lines[Symbol.asyncIterator]();

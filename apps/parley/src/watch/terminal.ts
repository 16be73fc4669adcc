import { createInterface, emitKeypressEvents } from 'node:readline';
import { createInterface as createAsking } from 'node:readline/promises';
import type { ReadStream } from 'node:tty';
import { z } from 'zod';

const key = z.object({ name: z.string().optional(), ctrl: z.boolean().optional() });

/** Keys and questions of a terminal. Without one (a pipe) there are no keys, and what happens is shown all the same. */
export class Terminal {
  private isAsking = false;

  constructor(
    private readonly input: ReadStream,
    private readonly output: NodeJS.WriteStream,
  ) {}

  say(text: string): void {
    this.output.write(`${text}\n`);
  }

  onKey(pressed: (name: string) => void): void {
    if (!this.input.isTTY) return void createInterface(this.input).on('line', (line) => pressed(line.trim()));
    emitKeypressEvents(this.input);
    this.input.setRawMode(true);
    this.input.resume();
    this.input.on('keypress', (_text: unknown, what: unknown) => {
      const { name, ctrl } = key.safeParse(what).data ?? {};
      if (this.isAsking) return;
      if (ctrl && name === 'c') return pressed('q');
      if (name) pressed(name);
    });
  }

  /** One line, begun with what is proposed. */
  async ask(question: string, begun = ''): Promise<string> {
    this.isAsking = true;
    this.rawMode(false);
    const asking = createAsking({ input: this.input, output: this.output, terminal: this.input.isTTY });
    try {
      const answer = asking.question(question);
      if (begun) asking.write(begun);
      return (await answer).trim();
    } finally {
      asking.close();
      this.input.resume();
      this.rawMode(true);
      this.isAsking = false;
    }
  }

  close(): void {
    this.rawMode(false);
    this.input.pause();
  }

  private rawMode(isRaw: boolean): void {
    if (this.input.isTTY) this.input.setRawMode(isRaw);
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

const answered = z.object({ id: z.int(), said: z.unknown() });

const people = z.object({
  phones: z.array(z.string()),
  wiring: z.looseObject({ addresses: z.record(z.string(), z.int()) }),
});

const writing = z.object({ first: z.int(), times: z.array(z.number()) });

/** The local data centre in a process of its own, and who writes to whom in it. */
export class Telegram {
  readonly #waiting = new Map<number, (said: unknown) => void>();
  #asked = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message) => {
      const { id, said } = answered.parse(message);
      this.#waiting.get(id)?.(said);
      this.#waiting.delete(id);
    });
  }

  static async start(): Promise<Telegram> {
    const child = fork(fileURLToPath(new URL('./telegram.process.js', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [],
    });
    const telegram = new Telegram(child);
    await new Promise((resolve) => telegram.#waiting.set(0, resolve));
    return telegram;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async people(accounts: number, chats: number) {
    return people.parse(await this.ask({ kind: 'people', accounts, chats }));
  }

  async code(phone: string): Promise<string> {
    return z.string().parse(await this.ask({ kind: 'code', phone }));
  }

  /** Without a rate as fast as what was written is stored. */
  async write(count: number, perSecond = 0) {
    return writing.parse(await this.ask({ kind: 'write', count, perSecond }));
  }

  stored(count: number): void {
    void this.ask({ kind: 'stored', count });
  }

  /** How many messages contacts have written, by the data centre's own log. */
  async log(): Promise<number> {
    return z.int().parse(await this.ask({ kind: 'log' }));
  }

  stop(): void {
    this.child.kill();
  }

  private ask(question: object): Promise<unknown> {
    const id = (this.#asked += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.child.send({ id, question });
    });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const loader = new URL('from-sources.ts', import.meta.url).href;
const linesKept = 20;

/** Coverage turns the compile cache off for what it counts, and it counts nothing of these. */
const { NODE_DISABLE_COMPILE_CACHE: _, ...environment } = process.env;

/** Whatever still runs when the tests end goes with them. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/**
 * A process of its own that runs a source file, for tests that end it with `kill -9` at a named point. It is told what
 * to do by one object in `PARLEY_CHILD`, and then by messages; what it answers is kept.
 */
export class SourceProcess {
  readonly heard: unknown[] = [];
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  #said: string[] = [];

  constructor(entry: string | URL, settings: object) {
    const child = spawn(
      process.execPath,
      ['--conditions=@parley/source', '--import', loader, fileURLToPath(new URL(entry))],
      {
        env: {
          ...environment,
          NODE_COMPILE_CACHE: join(tmpdir(), 'parley-compiled-for-tests'),
          PARLEY_CHILD: JSON.stringify(settings),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.#child = child;
    running.add(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#said = [...this.#said, ...chunk.toString().trimEnd().split('\n')].slice(-linesKept);
      });
    child.on('message', (message) => this.heard.push(message));
    this.ended = once(child, 'exit').then(() => {
      running.delete(child);
      return { code: child.exitCode, signal: child.signalCode };
    });
  }

  tell(message: object): void {
    // One that is killed while it is being told has not heard it.
    this.#child.send(message, () => undefined);
  }

  /** Waits for its end by `kill -9`. @throws with what it said last, where it ended in another way */
  async killed(): Promise<void> {
    const { code, signal } = await this.ended;
    if (signal !== 'SIGKILL') throw new Error(`ended with ${String(code ?? signal)}\n${this.said}`);
  }

  /** Waits until it has done what it was started for. @throws with what it said last, where it failed */
  async finished(): Promise<void> {
    const { code, signal } = await this.ended;
    if (code !== 0) throw new Error(`ended with ${String(code ?? signal)}\n${this.said}`);
  }

  get said(): string {
    return this.#said.join('\n');
  }

  /** It goes on where a `SIGSTOP` has left it, and has noticed nothing. */
  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}

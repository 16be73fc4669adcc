import { type ChildProcess, spawn } from 'node:child_process';

import { childrenOf, isAlive, killNow } from './process-tree.js';
import { until } from './until.js';
import { watch } from './watchdog.js';

export type ServerSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly isReady: () => Promise<boolean>;
  readonly stopSignal?: NodeJS.Signals;
  readonly env?: NodeJS.ProcessEnv;
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** Removed by the watchdog, should this process die without cleaning up. */
  readonly folder?: string;
};

const linesKept = 20;

/** A real server that can be killed and started again on the same folder and port. */
export class ServerProcess {
  #child: ChildProcess | null = null;
  #callOff: () => void = () => undefined;
  #log: string[] = [];

  constructor(private readonly spec: ServerSpec) {}

  /** Resolves when the server answers. */
  async start(): Promise<void> {
    const { name, isReady } = this.spec;
    const child = this.#spawn();
    const state = { failed: '' };
    child.once('error', (error) => (state.failed = error.message));
    child.once('exit', (code, signal) => (state.failed = `ended with ${String(code ?? signal)}`));
    await until(`${name} to answer`, async () => {
      if (state.failed) throw new Error(`${name} ${state.failed}\n${this.#log.join('\n')}`);
      return isReady();
    });
  }

  /** Ends the server in its own orderly way. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined) return;
    this.#forget();
    child.kill(this.spec.stopSignal ?? 'SIGTERM');
    await this.#gone(child);
  }

  /** `kill -9` of the server and of every process it started: what a power cut is to a process. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined) return;
    this.#forget();
    const started = childrenOf(child.pid);
    [child.pid, ...started].forEach(killNow);
    await this.#gone(child, started);
  }

  #spawn(): ChildProcess {
    const { command, args, owner, env, folder } = this.spec;
    this.#log = [];
    const child = spawn(command, args, {
      ...owner,
      env: env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => this.#keep(chunk));
    this.#child = child;
    if (child.pid !== undefined) this.#callOff = watch(child.pid, folder);
    return child;
  }

  #keep(chunk: Buffer): void {
    this.#log = [...this.#log, ...chunk.toString().trimEnd().split('\n')].slice(-linesKept);
  }

  #forget(): void {
    this.#callOff();
    this.#child = null;
  }

  /** Also from the kernel's list: a server takes the one before it for alive as long as nobody has heard of its end. */
  #gone(child: ChildProcess, started: readonly number[] = []): Promise<void> {
    const isHeardOf = () => child.exitCode !== null || child.signalCode !== null;
    return until(`${this.spec.name} to end`, () => isHeardOf() && !started.some(isAlive));
  }
}

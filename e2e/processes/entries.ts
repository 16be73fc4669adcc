import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Variables = Readonly<Record<string, string>>;

export type Command = { readonly name: string; readonly command: readonly string[]; readonly environment: Variables };

/** The checkout, which the image holds at its working directory. */
export const root = new URL(import.meta.url.includes('/e2e/dist/') ? '../../..' : '../..', import.meta.url).pathname;

const linesKept = 20_000;

/** Whatever still runs when the tests end goes with them, however they ended. */
const started = new Set<ChildProcess>();
process.once('exit', () => started.forEach((child) => child.kill('SIGKILL')));

/** What a plain process is given of this machine: nothing that could stand in for a setting. */
const bare = ({ environment }: Command): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '',
  NODE_COMPILE_CACHE: join(tmpdir(), 'parley-compiled-for-tests'),
  ...environment,
});

/** A container's command as a plain process of this machine. */
export class Entry {
  private child: ChildProcess | undefined;
  private exit: Promise<number | NodeJS.Signals> | undefined;
  readonly lines: string[] = [];

  constructor(readonly what: Command) {}

  start(): void {
    const [program = 'node', ...args] = this.what.command;
    const command = program === 'node' ? process.execPath : program;
    const child = spawn(command, args, { cwd: root, env: bare(this.what), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => this.keep(chunk));
    this.child = child;
    started.add(child);
    child.once('exit', () => started.delete(child));
    this.exit = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 0)));
  }

  /** Tells it to end, and answers with its exit code. */
  async stop(): Promise<number | NodeJS.Signals> {
    this.child?.kill('SIGTERM');
    return this.ended();
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.exit;
  }

  ended(): Promise<number | NodeJS.Signals> {
    return this.exit ?? Promise.resolve(0);
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The last of what it said, for a message about what went wrong. */
  get said(): string {
    return `${this.what.name}\n${this.lines.slice(-15).join('\n')}`;
  }

  private keep(chunk: Buffer): void {
    this.lines.push(...chunk.toString().trimEnd().split('\n'));
    this.lines.splice(0, Math.max(0, this.lines.length - linesKept));
  }
}

/** Runs a command to its end. @throws with what it said, where it ends with anything but 0 */
export async function run(what: Command): Promise<readonly string[]> {
  const entry = new Entry(what);
  entry.start();
  const code = await entry.ended();
  if (code !== 0) throw new Error(`${entry.said}\nended with ${code}`);
  return entry.lines;
}

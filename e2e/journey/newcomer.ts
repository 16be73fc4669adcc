import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, vi } from 'vitest';
import { z } from 'zod';

const root = new URL('../..', import.meta.url).pathname;
const addressSchema = z.object({ url: z.string() });
const demoSchema = z.object({ demo: z.object({ url: z.string(), secret: z.string() }) });
const signInSchema = z.object({ email: z.string(), password: z.string() });
const tokens = z.object({ data: z.object({ signIn: z.object({ accessToken: z.string() }) }) });
const answered = z.object({ data: z.unknown(), errors: z.unknown().optional() });
const seen = z.array(z.object({ text: z.string(), isFromSeller: z.boolean() }));
const people = z.array(z.object({ key: z.string(), displayName: z.string(), userId: z.int() }));

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Parley as a newcomer starts it, in a folder of its own, and its command line. */
export class Newcomer {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley-newcomer-'));
  private child: ChildProcess | undefined;
  private token = '';
  private output = '';

  /** @param given what the environment has besides; undefined for what it has not */
  constructor(private readonly given: Readonly<Record<string, string | undefined>> = {}) {}

  /** `npm start -- …`, until it is ready. */
  async start(...args: readonly string[]): Promise<void> {
    this.output = '';
    this.child = this.spawned('start.mjs', ['--port', '0', ...args]);
    this.child.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    await vi.waitFor(() => expect(this.child?.exitCode !== null || this.said.includes('Ctrl-C stops it')).toBe(true), {
      timeout: 170_000,
      interval: 200,
    });
    expect(this.said).toContain('Parley is ready');
    const input = this.read('demo-sign-in.json', signInSchema);
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    this.token = tokens.parse(await this.post({ query, variables: { input } })).data.signIn.accessToken;
  }

  /** What the start has said so far. */
  get said(): string {
    return this.output;
  }

  /** As whoever supervises it ends it; the folder stays. Answers with the exit code. */
  halt(): Promise<number | null> {
    return this.ended((child) => child.kill('SIGTERM'));
  }

  /** Ctrl-C in a terminal reaches the whole group of processes. */
  interrupt(): Promise<number | null> {
    return this.ended(({ pid }) => pid !== undefined && process.kill(-pid, 'SIGINT'));
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get url(): string {
    return this.read('running.json', addressSchema).url;
  }

  get credentials() {
    return this.read('demo-sign-in.json', signInSchema);
  }

  async ask<Answer>(query: string, answer: z.ZodType<Answer>, variables: object = {}): Promise<Answer> {
    const { data, errors } = answered.parse(await this.post({ query, variables }));
    expect(errors, query).toBeUndefined();
    return answer.parse(data);
  }

  /** The scripted people, with the ids that Telegram has for them. */
  async people() {
    return people.parse(await this.demo('/people'));
  }

  /** Plays somebody who writes. */
  async say(who: string, text: string): Promise<void> {
    await this.demo('/say', { who, text });
  }

  /** What reached somebody from the organization's side: the other end of the line. */
  async sentTo(who: string): Promise<readonly string[]> {
    const messages = seen.parse(await this.demo(`/seen?who=${who}`));
    return messages.filter(({ isFromSeller }) => isFromSeller).map(({ text }) => text);
  }

  /** `npm run parley -- …`; `onSaid` hears all that was said so far, and may answer. */
  parley(args: readonly string[], onSaid?: (text: string, child: ChildProcess) => void): Promise<Ended> {
    return ended(this.spawned('parley.mjs', args), onSaid);
  }

  /** A start that does not get far. */
  refused(args: readonly string[]): Promise<Ended> {
    return ended(this.spawned('start.mjs', args));
  }

  private async ended(end: (child: ChildProcess) => unknown): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    end(child);
    return gone;
  }

  /** In a process group of its own, as a terminal does it. */
  private spawned(script: string, args: readonly string[]): ChildProcess {
    const folder = args.includes('--data-dir') ? [] : ['--data-dir', this.folder];
    const all = [join(root, 'scripts', script), ...args, ...folder];
    // Coverage turns the compile cache off for what it counts, and it counts nothing here.
    const { NODE_DISABLE_COMPILE_CACHE: _, TELEGRAM_API_ID: __, TELEGRAM_API_HASH: ___, ...given } = process.env;
    const env = { ...given, ...this.given, INIT_CWD: this.folder };
    return spawn(process.execPath, all, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], detached: true, env });
  }

  private read<Value>(name: string, schema: z.ZodType<Value>): Value {
    return schema.parse(JSON.parse(readFileSync(join(this.folder, name), 'utf8')));
  }

  private async demo(path: string, body?: object): Promise<unknown> {
    const { url, secret } = this.read('running.json', demoSchema).demo;
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${secret}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.json();
  }

  private async post(body: object): Promise<unknown> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.token && { authorization: `Bearer ${this.token}` }) },
      body: JSON.stringify(body),
    });
    return response.json();
  }
}

/** All that a process said, once it has ended; `onSaid` hears what it has said so far. */
async function ended(child: ChildProcess, onSaid?: (text: string, child: ChildProcess) => void): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
    onSaid?.(out + err, child);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
    onSaid?.(out + err, child);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  // A checkout that has just changed is built first.
  return { code, out, err: err.replaceAll(/^Building Parley.*\n/gm, '') };
}

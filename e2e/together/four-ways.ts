import { randomUUID } from 'node:crypto';

import { ListPipelines } from '@parley/contracts';
import type { Queries } from '@parley/platform';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { codeIn, type Colleague } from './colleague.js';
import { patience } from './shop.js';
import type { Together } from './together.js';

const reads = '{ pipelines { id } }';
const agents = z.object({ agentId: z.string() });
const keys = z.object({ key: z.string() });
const answered = z.looseObject({ id: z.string(), type: z.string(), payload: z.unknown() });

export const ways = ['HTTP', 'WebSocket', 'API key', 'agent'] as const;

type Way = (typeof ways)[number];

type Parts = {
  readonly way: Caller;
  readonly live: LiveReader;
  readonly key: Caller;
  readonly agent: { readonly tenantId: string; readonly agentId: string };
  /** As a run of the agent asks. */
  readonly asAgent: () => Promise<unknown>;
};

/** A live connection that asks, and knows how it was closed. */
class LiveReader {
  private readonly closed: Promise<string>;
  private readonly waiting = new Map<string, (outcome: string) => void>();

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', (code) => resolve(`closed ${String(code)}`)));
    socket.on('message', (data: Buffer) => this.hear(JSON.parse(data.toString())));
  }

  static async open({ url, accessToken }: Caller): Promise<LiveReader> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const reader = new LiveReader(socket);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken } }));
    await new Promise((resolve) => socket.once('message', resolve));
    return reader;
  }

  /** What a question is answered, or by what the connection was closed. */
  asks(query: string): Promise<string> {
    const id = randomUUID();
    const answer = new Promise<string>((resolve) => this.waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }), () => undefined);
    return Promise.race([this.closed, answer]);
  }

  end(): void {
    this.socket.close();
  }

  private hear(message: unknown): void {
    const { data: said } = answered.safeParse(message);
    if (!said) return;
    const text = JSON.stringify(said.payload ?? null);
    this.waiting.get(said.id)?.(text.includes('"errors"') || said.type === 'error' ? codeIn(text) : 'done');
    this.waiting.delete(said.id);
  }
}

/** Somebody by all that acts in their name: their sign-in twice, a key that they lent, an agent that they answer for. */
export class FourWays {
  private constructor(private readonly parts: Parts) {}

  /** Once each of them reads. */
  static async open(together: Together, who: Colleague): Promise<FourWays> {
    const given = (more: object) => ({ idempotencyKey: randomUUID(), ...more });
    const { key } = await vi.waitFor(
      () => who.mutate('createApiKey', [given({ name: 'Website', roles: ['viewer'] }), 'key', keys]),
      patience,
    );
    const { agentId } = await who.mutate('createAgent', [given({ name: `Agent of ${who.name}` }), 'agentId', agents]);
    const { organization } = await who.caller.ask({
      query: '{ organization { id } }',
      answer: z.object({ organization: z.object({ id: z.string() }) }),
    });
    const actor = { tenantId: organization.id, principal: { kind: 'agent', id: agentId } } as const;
    const { queries }: { readonly queries: Queries } = await together.callerAs('agents');
    const opened = new FourWays({
      way: who.caller,
      live: await LiveReader.open(who.caller),
      key: new Caller(who.caller.url, key),
      agent: { tenantId: organization.id, agentId },
      asAgent: () => queries.ask(ListPipelines, {}, { actor }),
    });
    await vi.waitFor(async () => expect(await opened.outcomes()).toEqual(ways.map(() => 'done')), patience);
    return opened;
  }

  /** The agent, and where it is one. */
  get agent() {
    return this.parts.agent;
  }

  /** What a question is answered by each way. */
  outcomes(): Promise<readonly string[]> {
    return Promise.all(ways.map((way) => this.outcome(way)));
  }

  /** After how many milliseconds from that change on each of the ways is answered so. */
  async after(change: () => Promise<unknown>, expected: Partial<Record<Way, string>>) {
    const begun = performance.now();
    await change();
    const answered = async (way: Way): Promise<readonly [Way, number]> => {
      const isSo = async () => expect(await this.outcome(way), way).toBe(expected[way]);
      await vi.waitFor(isSo, { timeout: 10_000, interval: 50 });
      return [way, performance.now() - begun];
    };
    return Promise.all(ways.filter((way) => expected[way] !== undefined).map(answered));
  }

  end(): void {
    this.parts.live.end();
  }

  private outcome(way: Way): Promise<string> {
    const { live } = this.parts;
    return way === 'WebSocket' ? live.asks(reads) : this.asked(way).then(() => 'done', codeOf);
  }

  private asked(way: Exclude<Way, 'WebSocket'>): Promise<unknown> {
    if (way === 'agent') return this.parts.asAgent();
    const caller = way === 'HTTP' ? this.parts.way : this.parts.key;
    return caller.ask({ query: reads, answer: z.unknown() });
  }
}

const coded = z.looseObject({ code: z.string() });

const codeOf = (error: unknown): string => coded.safeParse(error).data?.code ?? codeIn(error);

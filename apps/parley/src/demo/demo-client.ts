import { z } from 'zod';

import { Problem } from '../problem.js';
import type { Running } from '../client/running.js';

const people = z.array(
  z.object({ key: z.string(), displayName: z.string(), language: z.string(), group: z.string().optional() }),
);

const seen = z.array(
  z.object({ id: z.int(), from: z.string(), isFromSeller: z.boolean(), text: z.string(), at: z.string() }),
);

export type Seen = z.infer<typeof seen>[number];

const problem = z.object({ problem: z.string() });

/** The command line's way into the demo that runs. */
export class DemoClient {
  private readonly door: NonNullable<Running['demo']>;

  constructor({ demo }: Running) {
    if (!demo) throw new Problem('The demo is not running: start Parley without --no-demo.');
    this.door = demo;
  }

  people() {
    return this.call('/people', people);
  }

  seenBy(who: string): Promise<readonly Seen[]> {
    return this.call(`/seen?who=${encodeURIComponent(who)}`, seen);
  }

  say(who: string, text: string): Promise<readonly Seen[]> {
    return this.call('/say', seen, { who, text });
  }

  private async call<Answer>(path: string, schema: z.ZodType<Answer>, body?: object): Promise<Answer> {
    const response = await this.reached(path, body);
    const answer: unknown = await response.json();
    if (response.ok) return schema.parse(answer);
    throw new Problem(
      problem.safeParse(answer).data?.problem ?? 'The demo refused: start Parley again with npm start.',
    );
  }

  private async reached(path: string, body?: object): Promise<Response> {
    try {
      return await fetch(`${this.door.url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${this.door.secret}` },
        ...(body && { body: JSON.stringify(body) }),
      });
    } catch {
      throw new Problem('The demo does not answer: start Parley with npm start.');
    }
  }
}

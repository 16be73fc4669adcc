import { Agent, request } from 'node:http';

import { z } from 'zod';

import { percentile } from '../installation/figures.js';
import { inboxQuery } from './query.js';

const CONNECTIONS = 16;

export type Door = { readonly url: string; readonly authorization?: string };

export type Figures = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly asked: number;
};

const answered = z.object({ data: z.object({ chats: z.unknown() }), errors: z.undefined().optional() });
const body = JSON.stringify({ query: inboxQuery });

/** One client per connection, each asking again as soon as it is answered. */
export class Clients {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(private readonly door: Door) {}

  /** The inbox as it is answered here. @throws where it is answered with an error */
  async inbox(): Promise<unknown> {
    const text = await this.#ask();
    const { data, success } = answered.safeParse(JSON.parse(text));
    if (!success) throw new Error(`The inbox was not answered: ${text.slice(0, 500)}`);
    return data.data.chats;
  }

  async measure(seconds: number): Promise<Figures> {
    const until = performance.now() + seconds * 1000;
    const taken: number[] = [];
    const started = performance.now();
    await Promise.all(Array.from({ length: CONNECTIONS }, () => this.#repeat(until, taken)));
    const elapsed = (performance.now() - started) / 1000;
    const [p50, p99] = [percentile(taken, 0.5), percentile(taken, 0.99)];
    return { perSecond: taken.length / elapsed, p50, p99, asked: taken.length };
  }

  close(): void {
    this.#agent.destroy();
  }

  async #repeat(until: number, taken: number[]): Promise<void> {
    for (let begun = performance.now(); begun < until; begun = performance.now()) {
      await this.#ask();
      taken.push(performance.now() - begun);
    }
  }

  #ask(): Promise<string> {
    const { url, authorization } = this.door;
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      ...(authorization && { authorization }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

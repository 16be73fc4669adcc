import { createClient } from 'redis';

import { redisUnreachable } from './redis.errors.js';

/** An answer that takes longer than this helps nobody any more: Redis holds counters alone. */
const PATIENCE_MS = 500;

/** Answers in numbers and texts: what `eval` of a script gives back. */
export type ScriptAnswer = readonly (number | string)[];

type Script = { readonly text: string; readonly keys: readonly string[]; readonly values: readonly string[] };

/**
 * A connection to Redis that is made anew whenever it broke. It runs scripts alone, since a counter that is read and
 * then written counts wrong as soon as there are two of us.
 */
export class RedisLink {
  private readonly client: ReturnType<typeof createClient>;
  private readonly firstConnected: Promise<unknown>;

  constructor(url: string) {
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { connectTimeout: 1000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 2000) },
    });
    // What is asked while it is gone fails by itself.
    this.client.on('error', () => undefined);
    this.firstConnected = this.client.connect().catch(() => undefined);
  }

  /** @throws DomainError `unavailable` `platform.redis.unreachable`, also where the answer takes too long */
  async run({ text, keys, values }: Script): Promise<ScriptAnswer> {
    const answered = async () => {
      await this.firstConnected;
      return this.client.eval(text, { keys: [...keys], arguments: [...values] });
    };
    const tooLate = new AbortController();
    try {
      return parsed(await Promise.race([answered(), failsAfter(PATIENCE_MS, tooLate.signal)]));
    } catch {
      throw redisUnreachable();
    } finally {
      tooLate.abort();
    }
  }

  /** Safe to call while Redis is gone. */
  stop(): void {
    this.client.destroy();
  }
}

const failsAfter = (ms: number, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('Redis took too long.'));
    }, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });

function parsed(answer: unknown): ScriptAnswer {
  const parts: unknown[] = Array.isArray(answer) ? answer : [answer];
  return parts.map((part) => (typeof part === 'number' ? part : String(part)));
}

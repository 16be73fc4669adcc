import { type Client, createClient } from 'graphql-ws';

import { ApiRefusal, ApiUnreachable, partOf, refusalOf } from './api-errors.js';
import type { Bearer } from './bearer.js';
import type { Door } from './door.js';
import { pauseAfter } from './patience.js';

export type Watched = { readonly text: string; readonly variables: () => object };

type Line = { readonly door: Door; readonly bearer: Bearer; readonly webSocket: unknown };

/** Closes after which the same line would close again. */
const final = new Map<number, { readonly kind: string; readonly code: string }>([
  [4400, { kind: 'INVALID', code: 'gateway.request.malformed' }],
  [4401, { kind: 'UNAUTHENTICATED', code: 'access.token-invalid' }],
  [4403, { kind: 'FORBIDDEN', code: 'access.permission-missing' }],
  [4406, { kind: 'INVALID', code: 'gateway.request.malformed' }],
]);

/** How often in a row new tokens are tried. */
const MOST_RENEWED = 2;

/** In a row. A token may have expired while nobody answered: how often that was says nothing about new tokens. */
type Tried = { readonly failures: number; readonly renewals: number };

/** Live subscriptions over one WebSocket (graphql-transport-ws), opened when one is wanted and again when it broke. */
export class LiveLine {
  #client: Client | undefined;
  #used = '';

  constructor(private readonly line: Line) {}

  /**
   * What a subscription brings, through broken lines: its variables are asked for anew each time it is opened.
   * @throws ApiRefusal where coming back helps nobody
   */
  async *watch({ text, variables }: Watched): AsyncGenerator<unknown, void, undefined> {
    let tried: Tried = { failures: 0, renewals: 0 };
    for (;;) {
      try {
        for await (const result of this.#connected().iterate({ query: text, variables: { ...variables() } })) {
          const data = dataOf(result);
          tried = { failures: 0, renewals: 0 };
          yield data;
        }
        return;
      } catch (error) {
        tried = await this.#mended(error, { ...tried, failures: tried.failures + 1 });
      }
    }
  }

  async close(): Promise<void> {
    await this.#client?.dispose();
  }

  /** Resolves when it makes sense to come back. */
  async #mended(thrown: unknown, { failures, renewals }: Tried): Promise<Tried> {
    const error = refusedOrClosed(thrown);
    const isRenewed = error instanceof ApiRefusal && error.isSignedOut && renewals < MOST_RENEWED;
    if (isRenewed && (await this.#renewed(error))) return { failures, renewals: renewals + 1 };
    if (!isRenewed && error instanceof ApiRefusal && !error.extensions.retryable) throw error;
    await this.line.door.wait(pauseAfter(failures, Math.random()));
    return { failures, renewals };
  }

  /** Whether there are new tokens; not where nobody answers just now. */
  #renewed(error: ApiRefusal): Promise<boolean> {
    return this.line.bearer.after(this.#used, error).then(
      () => true,
      (failed: unknown) => {
        if (failed instanceof ApiUnreachable) return false;
        throw failed;
      },
    );
  }

  #connected(): Client {
    const { door, bearer, webSocket } = this.line;
    return (this.#client ??= createClient({
      url: `${door.url.replace(/^http/, 'ws')}/graphql`,
      ...(webSocket !== undefined && { webSocketImpl: webSocket }),
      connectionParams: async () => {
        this.#used = await bearer.current();
        return { authorization: `Bearer ${this.#used}` };
      },
      retryAttempts: 0,
    }));
  }
}

type Brought = { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined };

function dataOf({ data, errors }: Brought): unknown {
  if (errors) throw refusalOf(errors);
  return data;
}

/** Errors of the operation come as a list; a line that closed, as an event with a code. */
function refusedOrClosed(thrown: unknown): unknown {
  if (Array.isArray(thrown)) return refusalOf(thrown);
  const code = partOf(thrown, 'code');
  const meant = typeof code === 'number' ? final.get(code) : undefined;
  return meant ? refusalOf([{ extensions: meant }]) : thrown;
}

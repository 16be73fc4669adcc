import { ApiRefusal } from './api-errors.js';
import { type ApiOperation, type Given, withKey } from './api-operation.js';
import { Bearer, type Credentials, type Tokens } from './bearer.js';
import { ask, type Door } from './door.js';
import {
  LiveActivity,
  type LiveActivitySubscription,
  type LiveActivitySubscriptionVariables,
} from './generated/operations.js';
import { LiveLine } from './live-line.js';
import { patiently } from './patience.js';

export type ParleyOptions = {
  /** Where Parley stands: `https://host`. */
  readonly url: string;
  readonly credentials: Credentials;
  /** Told each time the tokens change: the refresh token works once, so whoever keeps it keeps the newest. */
  readonly onTokens?: (tokens: Tokens) => void;
  /** Another `fetch` than the global one. */
  readonly fetch?: typeof fetch;
  /** Another `WebSocket` than the global one. */
  readonly webSocket?: unknown;
  /** How to wait, in milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
};

/** One item of the activity. */
export type Activity = LiveActivitySubscription['activity'];

/** Parley’s public API as one principal sees it. */
export class Parley {
  readonly #door: Door;
  readonly #bearer: Bearer;
  readonly #line: LiveLine;

  constructor({ url, credentials, onTokens, webSocket, ...ways }: ParleyOptions) {
    this.#door = { url: url.replace(/\/+$/, ''), fetch: ways.fetch ?? fetch, wait: ways.wait ?? pause };
    this.#bearer = new Bearer(credentials, { door: this.#door, onTokens });
    this.#line = new LiveLine({ door: this.#door, bearer: this.#bearer, webSocket });
  }

  /**
   * Runs a query or a mutation. What failed on the way is sent again under the same idempotency key, so that it is done
   * once; tokens that have ended are renewed.
   * @throws ApiRefusal with the first error; ApiUnreachable where nobody answers in the end
   */
  async run<Data, Variables extends object>(
    operation: ApiOperation<Data, Variables>,
    ...[given]: Given<Variables>
  ): Promise<Data> {
    const { text, isKeyed, kind } = operation;
    const variables = isKeyed ? withKey(given ?? {}, crypto.randomUUID()) : (given ?? {});
    const isRepeatable = isKeyed || kind === 'query';
    const data = await patiently(() => this.#signedIn(text, variables), { isRepeatable, wait: this.#door.wait });
    return answered(data, operation);
  }

  /** What a live subscription brings, also when its line broke in between: `variables` are asked for each time anew. */
  async *watch<Data, Variables extends object>(
    operation: ApiOperation<Data, Variables>,
    variables: () => Variables,
  ): AsyncGenerator<Data, void, undefined> {
    const { text } = operation;
    for await (const data of this.#line.watch({ text, variables })) yield answered(data, operation);
  }

  /**
   * What happens, at least once and in order per record. It resumes by itself after the last item, or after `after`;
   * without either, what happens before the first item while the line is broken is not seen.
   * @throws ApiRefusal `activity.position-unknown` where `after` is too old: read afresh
   */
  async *activity({ after, filter }: LiveActivitySubscriptionVariables = {}): AsyncGenerator<
    Activity,
    void,
    undefined
  > {
    let last = after;
    for await (const { activity } of this.watch(LiveActivity, () => ({ after: last, filter }))) {
      last = activity.position;
      yield activity;
    }
  }

  /** Closes the line of live subscriptions. */
  async close(): Promise<void> {
    await this.#line.close();
  }

  async #signedIn(text: string, variables: object): Promise<unknown> {
    const bearer = await this.#bearer.current();
    try {
      return await ask(this.#door, { text, variables, bearer });
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !error.isSignedOut) throw error;
      const renewed = await this.#bearer.after(bearer, error);
      return ask(this.#door, { text, variables, bearer: renewed });
    }
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The one place where the schema is believed: the API answers what its own schema says. */
function answered<Data>(data: unknown, to: ApiOperation<Data, never>): Data {
  if (isAnswer(data, to)) return data;
  throw new TypeError(`The API answered ${to.name} without data`);
}

const isAnswer = <Data>(data: unknown, _to: ApiOperation<Data, never>): data is Data =>
  typeof data === 'object' && data !== null;

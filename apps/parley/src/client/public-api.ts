import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { Problem } from '../problem.js';
import { ApiRefusal } from './api-refusal.js';
import { runningIn, signInOf } from './running.js';

const answered = z.object({
  data: z.unknown(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), retryable: z.boolean() }).partial().optional(),
      }),
    )
    .optional(),
});

const tokens = z.object({ accessToken: z.string(), refreshToken: z.string() });
type Tokens = z.infer<typeof tokens>;

export type Credentials = { readonly email: string; readonly password: string };

type Ask<Data> = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodType<Data>;
};

type Watched<Data> = Omit<Ask<Data>, 'variables'> & { readonly variables: () => Record<string, unknown> };

/** A client of the public GraphQL API like any other: it signs in, renews its tokens, and knows nothing else. */
export class PublicApi {
  private held: Tokens | undefined;
  private live: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly credentials: Credentials,
  ) {}

  async signIn(): Promise<void> {
    const query = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }`;
    const { data } = await this.post({ query, variables: { input: this.credentials } });
    this.held = z.object({ signIn: tokens }).parse(data).signIn;
  }

  /** @throws ApiRefusal with the code of the first error */
  async ask<Data>({ query, variables, schema }: Ask<Data>): Promise<Data> {
    if (!this.held) await this.signIn();
    const first = await this.post({ query, variables });
    // An access token lives for ten minutes: whoever watches for longer signs in again.
    const { data } = first.isExpired ? await this.signIn().then(() => this.post({ query, variables })) : first;
    return schema.parse(data);
  }

  /** The items of a live subscription, through broken lines: `variables` are asked for anew at each connection. */
  async *watch<Data>(asked: Watched<Data>): AsyncGenerator<Data, void, undefined> {
    for (let isOver = false; !isOver;) {
      if (!this.held) await this.signIn();
      isOver = yield* this.watchOnce(asked);
    }
  }

  /** Whether it ended by itself; a line that broke is opened again, with new tokens. */
  private async *watchOnce<Data>({
    query,
    variables,
    schema,
  }: Watched<Data>): AsyncGenerator<Data, boolean, undefined> {
    try {
      for await (const { data, errors } of this.connected().iterate({ query, variables: variables() })) {
        if (errors) throw new ApiRefusal(codeOf(errors));
        yield schema.parse(data);
      }
      return true;
    } catch (error) {
      if (!isBrokenLine(error)) throw coded.safeParse(error).success ? new ApiRefusal(codeOf(error)) : error;
      this.held = undefined;
      return false;
    }
  }

  async close(): Promise<void> {
    await this.live?.dispose();
  }

  private connected(): Client {
    return (this.live ??= createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: () => ({ accessToken: this.held?.accessToken ?? '' }),
      retryAttempts: 0,
    }));
  }

  private async post(body: object): Promise<{ readonly data: unknown; readonly isExpired: boolean }> {
    const response = await this.reached(body);
    const { data, errors } = answered.parse(await response.json());
    if (response.status === 401 && this.held) return { data: undefined, isExpired: true };
    const [refusal] = errors ?? [];
    if (refusal) throw new ApiRefusal(refusal.extensions?.code ?? refusal.message, refusal.extensions?.retryable);
    return { data, isExpired: false };
  }

  private async reached(body: object): Promise<Response> {
    const authorization = this.held && { authorization: `Bearer ${this.held.accessToken}` };
    try {
      return await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify(body),
      });
    } catch {
      throw new Problem(`Nobody answers at ${this.url}: start Parley with npm start.`);
    }
  }
}

/** The public API of the installation that runs on that folder, as the demo's user. */
export const apiIn = (folder: string): PublicApi => new PublicApi(runningIn(folder).url, signInOf(folder));

const coded = z.array(z.object({ extensions: z.object({ code: z.string() }) })).min(1);

const codeOf = (errors: unknown): string => coded.safeParse(errors).data?.[0]?.extensions.code ?? 'unknown';

const closedByServer = z.object({
  code: z.union([z.literal(4401), z.literal(1006), z.literal(1012), z.literal(4429)]),
});

/** The line broke, or the access token ended: come back with the last position. */
const isBrokenLine = (error: unknown): boolean => closedByServer.safeParse(error).success;

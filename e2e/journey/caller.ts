import { setTimeout as pause } from 'node:timers/promises';

import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const failure = z.looseObject({
  message: z.string(),
  extensions: z.looseObject({ kind: z.string().optional() }).optional(),
});

const answered = z.object({ data: z.unknown().optional(), errors: z.array(failure).optional() });

/** How often what is unavailable for a moment is asked once more, and after how many milliseconds. */
const again = { times: 3, after: 1000 };

const signedIn = z.object({ signIn: z.object({ accessToken: z.string(), refreshToken: z.string() }) });

const item = z.object({
  id: z.string(),
  type: z.string(),
  position: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
});

export type Item = z.infer<typeof item>;

export type Credentials = { readonly email: string; readonly password: string };

type Question<Answer> = {
  readonly query: string;
  readonly variables?: object;
  readonly answer: z.ZodType<Answer>;
};

/** The API refused, or could not be reached. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** A GraphQL client like any other: it knows the public API alone. */
export class Caller {
  private live: Client | undefined;
  /** What the live subscription has brought. */
  readonly items: Item[] = [];

  /** @param token an API key, where nobody signs in */
  constructor(
    readonly url: string,
    private token = '',
  ) {}

  get accessToken(): string {
    return this.token;
  }

  /** Answers what the sign-in is gone on with. */
  async signIn({ email, password }: Credentials): Promise<{ readonly refreshToken: string }> {
    this.token = '';
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }';
    const { signIn } = await this.ask({ query, variables: { input: { email, password } }, answer: signedIn });
    this.token = signIn.accessToken;
    return { refreshToken: signIn.refreshToken };
  }

  /** Asks again where something was unavailable for a moment, as clients do. @throws Unanswered */
  async ask<Answer>({ answer, ...question }: Question<Answer>): Promise<Answer> {
    for (let left = again.times; ; left -= 1) {
      const { data, errors } = await this.post(question);
      if (!errors) return answer.parse(data);
      if (left === 0 || !errors.every(({ extensions }) => extensions?.kind === 'UNAVAILABLE'))
        throw new Unanswered(`${JSON.stringify(errors)} to ${question.query}`);
      await pause(again.after);
    }
  }

  private async post({ query, variables = {} }: Omit<Question<unknown>, 'answer'>) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.token && { authorization: `Bearer ${this.token}` }) },
      body: JSON.stringify({ query, variables }),
    }).catch((error: unknown) => {
      throw new Unanswered(String(error));
    });
    return answered.parse(await response.json());
  }

  /** Watches everything from that position on, through broken lines. */
  watch(after?: string): void {
    this.live = createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: () => ({ accessToken: this.token }),
      retryAttempts: 0,
    });
    const query =
      'subscription ($after: Position) { activity(after: $after) { id type position subject { type id } } }';
    this.live.subscribe(
      { query, variables: { after } },
      {
        next: ({ data }) => {
          if (data) this.items.push(z.object({ activity: item }).parse(data).activity);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }

  /** The line breaks, without a word. */
  cut(): void {
    this.live?.terminate();
  }

  async close(): Promise<void> {
    await this.live?.dispose();
  }
}

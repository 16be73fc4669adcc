import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const answered = z.object({ data: z.unknown(), errors: z.array(z.looseObject({ message: z.string() })).optional() });
const signedIn = z.object({ signIn: z.object({ accessToken: z.string() }) });
const accounts = z.object({ channelAccounts: z.array(z.object({ id: z.string(), state: z.string() })) });
const item = z.object({ activity: z.object({ id: z.string(), type: z.string() }) });

export type Credentials = { readonly email: string; readonly password: string };

/** A client of the public API like any other. */
export class PublicApi {
  #token = '';
  #live: Client | undefined;

  constructor(private readonly url: string) {}

  async signIn({ email, password }: Credentials): Promise<void> {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    this.#token = signedIn.parse(await this.ask(query, { input: { email, password } })).signIn.accessToken;
  }

  /** What its requests carry. */
  get authorization(): string {
    return `Bearer ${this.#token}`;
  }

  async ask(query: string, variables: object = {}): Promise<unknown> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.#token && { authorization: `Bearer ${this.#token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = answered.parse(await response.json());
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async accounts() {
    return accounts.parse(await this.ask('{ channelAccounts { id state } }')).channelAccounts;
  }

  /** Tells of each item of these types as it comes, and resolves once it is subscribed. */
  async watch(types: readonly string[], onItem: (id: string) => void): Promise<void> {
    const live = createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: () => ({ accessToken: this.#token }),
      lazy: false,
    });
    this.#live = live;
    const connected = new Promise((resolve) => live.on('connected', resolve));
    const query = `subscription ($types: [String!]!) { activity(filter: { type: { in: $types } }) { id type } }`;
    live.subscribe(
      { query, variables: { types } },
      {
        next: ({ data, errors }) => {
          if (errors) throw new Error(JSON.stringify(errors));
          onItem(item.parse(data).activity.id);
        },
        error: (error) => {
          throw new Error(JSON.stringify(error));
        },
        complete: () => undefined,
      },
    );
    await connected;
  }

  async close(): Promise<void> {
    await this.#live?.dispose();
  }
}

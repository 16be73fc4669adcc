import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

import { documentOf } from './documents.js';
import type { IdPlace } from './id-places.js';
import type { Asking, Sides } from './matrix.js';
import { variablesFor } from './values.js';

/** What a live subscription brought. */
export type Brought = { readonly items: unknown[]; readonly errors: unknown[] };

/** One connection of the organization that asks. */
export class LiveSide {
  private readonly client: Client;

  constructor(private readonly sides: Asking & Pick<Sides, 'schema' | 'own'>) {
    const { url, asking } = sides;
    this.client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: () => ({ accessToken: asking.caller.accessToken }),
      retryAttempts: 0,
    });
  }

  /** Subscribes with an id at that place. */
  at(place: IdPlace, value: string): Brought {
    const { schema, own } = this.sides;
    return this.watch(documentOf(schema, place, 1), variablesFor(schema, place.field, { own, place, value }));
  }

  watch(query: string, variables: Record<string, unknown> = {}): Brought {
    const brought: Brought = { items: [], errors: [] };
    this.client.subscribe(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data) brought.items.push(data);
          if (errors) brought.errors.push(...errors);
        },
        error: (error) => void brought.errors.push(error),
        complete: () => undefined,
      },
    );
    return brought;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}

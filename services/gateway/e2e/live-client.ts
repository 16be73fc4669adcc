import { GetMe } from '@parley/contracts';
import { type Client, createClient } from 'graphql-ws';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { FakeFeeds } from './fake-feeds.js';
import { startFake, tenantId, userId } from './fakes.js';

export const me = () => ({
  user: { id: userId, email: 'ann@example.org', name: 'Ann' },
  organization: { id: tenantId, name: 'Acme' },
  roles: ['owner' as const],
  ownRoles: [],
  permissions: ['activity:read' as const, 'chats:read' as const, 'deals:read' as const],
  grants: (['activity:read', 'chats:read', 'deals:read'] as const).map((permission) => ({
    permission,
    rows: 'all' as const,
  })),
  organizations: [],
});

const item = z.object({
  id: z.string(),
  type: z.string(),
  position: z.string(),
  record: z.looseObject({}).nullable(),
});
type Item = z.infer<typeof item>;

const closing = z.object({ code: z.number(), reason: z.string() });

export const activity = (after?: string) => ({
  query: `subscription ($after: Position) { activity(after: $after) { id type position record { __typename ... on Message { text } } } }`,
  variables: { after },
});

/** A position as a client holds it: where it stands in each service. */
export const encode = (positions: Record<string, string>): string =>
  Buffer.from(JSON.stringify(positions)).toString('base64url');

/** What a client sees of a live operation. */
export function watch(client: Client, payload: { query: string; variables?: Record<string, unknown> }) {
  const items: Item[] = [];
  const errors: unknown[] = [];
  client.subscribe(payload, {
    next: ({ data, errors: failed }) => {
      if (failed) errors.push(...failed);
      if (data) items.push(z.object({ activity: item }).parse(data).activity);
    },
    error: (error) => void errors.push(error),
    complete: () => undefined,
  });
  return { items, errors };
}

/** A gateway, the feeds behind it, and clients that are closed with it. */
export async function startLive() {
  const fake = await startFake();
  fake.services.on(GetMe, me);
  const feeds = new FakeFeeds(fake.services);
  const clients: Client[] = [];
  const address = (path: string) => `${fake.gateway.url.replace('http', 'ws')}${path}`;

  const connect = (connectionParams: Record<string, unknown> = { accessToken: 'good' }) => {
    const closed = vi.fn<(code: number, reason: string) => void>();
    const client = createClient({
      url: address('/graphql'),
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
      lazy: true,
      on: {
        closed: (event) => {
          const { code, reason } = closing.parse(event);
          closed(code, reason);
        },
      },
    });
    clients.push(client);
    return { client, closed };
  };

  const isWatching = () => fake.services.asked.filter((name) => name === 'billing.read-feed').length > 2;
  return {
    ...{ fake, feeds, address, connect },
    watching: () => expect.poll(() => isWatching()).toBe(true),
    stop: async () => {
      await Promise.all(clients.map(async (client) => client.dispose()));
      await fake.stop();
    },
  };
}

export type Live = Awaited<ReturnType<typeof startLive>>;

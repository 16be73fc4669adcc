import { CheckApiKey, ListPipelines, PermissionsOfApiKey } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { newApiKeyText, readApiKeyText } from '@parley/platform';
import { createClient } from 'graphql-ws';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { type GatewayOptions, GatewaySettings } from '../src/serving/gateway-settings.types.js';
import { type RunningGateway, startGateway } from '../src/start-gateway.main.js';
import { FakeServices, idOf, MovableClock, RememberedFaults, tenantId, userId } from './fakes.js';

const keyOf = (n: number) => newApiKeyText({ apiKeyId: idOf(n, 77), organizationId: tenantId }).text;
const [key, another] = [keyOf(1), keyOf(2)];
const closing = z.looseObject({ code: z.number() });
const reads = '{ pipelines { id } }';

let services: FakeServices;
let clock: MovableClock;
let faults: RememberedFaults;
let gateway: RunningGateway;
let revoked: Set<string>;

const start = async (options: Partial<GatewayOptions> = {}) => {
  const settings = new GatewaySettings({ port: 0, ...options });
  gateway = await startGateway({ settings, commands: services.commands, queries: services, clock, faults });
};
const hashes = () => new Set([key, another].map((text) => readApiKeyText(text)?.hash ?? ''));

beforeEach(async () => {
  [services, clock, faults, revoked] = [new FakeServices(), new MovableClock(), new RememberedFaults(), new Set()];
  services.on(CheckApiKey, ({ apiKeyId, secretHash }) => {
    if (!hashes().has(secretHash) || revoked.has(apiKeyId))
      throw new DomainError('unauthenticated', 'access.api-key-invalid');
    return { guardianId: userId, expiresAt: apiKeyId === idOf(2, 77) ? '2026-03-01T10:05:00.000Z' : null };
  });
  services.on(PermissionsOfApiKey, ({ apiKeyId }) => {
    if (revoked.has(apiKeyId)) throw new DomainError('unauthenticated', 'access.api-key-invalid');
    return { permissions: ['activity:read' as const] };
  });
  services.on(ListPipelines, () => ({ items: [] }));
  await start();
});
afterEach(() => gateway.stop());

const post = async (text: string, query = reads, path = '/graphql') => {
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${text}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
};
const checks = () => services.sent.filter(({ name }) => name === CheckApiKey.name);

describe('behind Bearer, a key (check 59)', () => {
  it('asks as the integration it is, on behalf of whoever lent it, and is sent nowhere itself', async () => {
    const asked = vi.fn();
    services.on(ListPipelines, (_, { actor, session }) => {
      asked(actor, session);
      return { items: [] };
    });
    expect(await post(key)).toEqual({ status: 200, text: expect.stringContaining('"pipelines":[]') as string });
    const actor = { tenantId, principal: { kind: 'integration', id: idOf(1, 77) }, onBehalfOf: userId };
    expect(asked).toHaveBeenCalledWith(actor, undefined);
    expect(JSON.stringify(services.sent)).not.toContain(key.slice(46));
  });

  it('is asked about once in two seconds, however often and at once it is shown', async () => {
    await Promise.all(Array.from({ length: 5 }, () => post(key)));
    expect(checks()).toHaveLength(1);
    clock.ms += 2000;
    await post(key);
    expect(checks()).toHaveLength(2);
  });

  it('is refused within two seconds of its revocation, and alike whatever is wrong with it', async () => {
    expect((await post(key)).status).toBe(200);
    revoked.add(idOf(1, 77));
    expect((await post(key)).status, 'an answer is kept for two seconds').toBe(200);
    clock.ms += 2000;
    const plain = ({ status, text }: Awaited<ReturnType<typeof post>>) => [
      status,
      text.replaceAll(/"correlationId":"[^"]*"/g, ''),
    ];
    const refusals = [];
    for (const text of [key, keyOf(3), 'pk_short', `pk_${'A'.repeat(86)}`]) refusals.push(plain(await post(text)));
    expect(new Set(refusals.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refusals[0]?.[0]).toBe(401);
    expect(refusals[0]?.[1]).toContain('access.api-key-invalid');
  });

  it('ends when it expires, also between two questions about it', async () => {
    clock.ms = Date.parse('2026-03-01T10:04:59.000Z');
    expect((await post(another)).status).toBe(200);
    clock.ms += 1000;
    expect((await post(another)).status).toBe(401);
    expect(checks()).toHaveLength(1);
  });

  it('is no key where nobody can say: an outage is told as one, and the next call asks again', async () => {
    const { answers } = services;
    const check = answers.get(CheckApiKey.name);
    answers.delete(CheckApiKey.name);
    expect((await post(key)).status).toBe(503);
    if (check) answers.set(CheckApiKey.name, check);
    expect((await post(key)).status).toBe(200);
  });

  it('spends what it may by itself: one key that has spent all leaves another one all of its own', async () => {
    await gateway.stop();
    await start({ allowance: { cost: 20, windowSeconds: 60 } });
    const statuses = [];
    for (let n = 0; n < 30; n += 1) statuses.push((await post(key)).status);
    expect(statuses).toContain(429);
    expect((await post(another)).status).toBe(200);
  });

  it('asks freely in production, where a sign-in runs persisted operations alone', async () => {
    await gateway.stop();
    await start({ profile: 'production', persisted: { known: '{ __typename }' } });
    expect((await post(key)).status).toBe(200);
    expect((await post(key, '{ __schema { queryType { name } } }')).text).toContain('Query');
    expect((await post(key, '{ pipelinez { id } }')).text).not.toContain('Did you mean');
    expect((await post('pk_none', '{ __schema { queryType { name } } }')).status).toBe(401);
  });
});

describe('in an address, a credential (check 59)', () => {
  it.each(['/graphql?access_token=x', `/graphql?q=${key}`, `/elsewhere/${key}`, `/graphiql?key=${key}`])(
    'is refused unread: %s',
    async (path) => {
      const { status, text } = await post(key, reads, path);
      expect(status).toBe(400);
      expect(text).toContain('gateway.request.credential-in-address');
      expect(text).not.toContain(key.slice(11));
      expect(services.sent).toEqual([]);
      expect(faults.written).toEqual([]);
    },
  );

  it('opens no connection either', async () => {
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const headers = {
        ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
        ...{ 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'graphql-transport-ws' },
      };
      request(`${gateway.url}/graphql?access_token=${key}`, { headers })
        .on('response', (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode, text }));
        })
        .on('upgrade', () => reject(new Error('It was opened')))
        .on('error', reject)
        .end();
    });
    expect(answer).toEqual({
      status: 400,
      text: expect.stringContaining('gateway.request.credential-in-address') as string,
    });
  });

  it('mutant twin: without one the same request is answered', async () =>
    expect((await post(key, reads, '/graphql?q=1')).status).toBe(200));
});

describe('over WebSocket, a key', () => {
  const connect = (connectionParams: Record<string, string>) => {
    const closed = vi.fn<(code: number) => void>();
    const client = createClient({
      ...{ url: `${gateway.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 },
      ...{ connectionParams, lazy: false, onNonLazyError: () => undefined },
      on: { closed: (event) => closed(closing.parse(event).code) },
    });
    return { client, closed };
  };

  it('is taken in connection_init, and ends its connection with itself', async () => {
    const { client, closed } = connect({ authorization: `Bearer ${key}` });
    await expect.poll(() => checks()).toHaveLength(1);
    await vi.waitFor(() => expect(services.asked).toContain(PermissionsOfApiKey.name), { timeout: 3000 });
    expect(closed).not.toHaveBeenCalled();
    revoked.add(idOf(1, 77));
    clock.ms += 2000;
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401), { timeout: 5000 });
    await client.dispose();
  });

  it('that opens nothing is closed as signed out', async () => {
    const { client, closed } = connect({ accessToken: keyOf(9) });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401), { timeout: 5000 });
    await client.dispose();
  });
});

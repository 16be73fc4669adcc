import { GetMe, ListDeals } from '@parley/contracts';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { bombs } from './bombs.js';
import { startFake, type Fake, tenantId, userId } from './fakes.js';
import { page } from './records.js';

let fake: Fake;

const me = {
  user: { id: userId, email: 'ann@example.org', name: 'Ann' },
  organization: { id: tenantId, name: 'Acme' },
  roles: ['owner' as const],
  ownRoles: [],
  permissions: [],
  grants: [],
  organizations: [],
};

beforeAll(async () => {
  fake = await startFake();
  fake.services.on(GetMe, () => me);
  await fake.run('{ me { user { id } } }');
});
afterAll(() => fake.stop());

describe('a bomb', () => {
  it('has at least 40 shapes', () => expect(bombs.length).toBeGreaterThanOrEqual(40));

  it.each(bombs)('$name is refused before it costs anything', async ({ body, headers, status }) => {
    const before = fake.services.asked.length;
    const response = await fake.post(body, headers);
    const text = await response.text();
    expect(response.status, text).toBe(status ?? 400);
    expect(fake.services.asked.length).toBe(before);
    expect(text).not.toMatch(/\b(5000|1000|15|12)\b/);
  });

  it('costs at most 50 ms of CPU, 50 MB of memory, and nobody else anything', async () => {
    const spent: number[] = [];
    // Buffers of sockets and the compiler's own are there after the first time; what grows after it, leaks.
    for (const { body, headers } of bombs) await (await fake.post(body, headers)).text();
    const memory = process.memoryUsage().rss;
    for (const { body, headers } of bombs) {
      const began = process.cpuUsage();
      await (await fake.post(body, headers)).text();
      const { user, system } = process.cpuUsage(began);
      spent.push((user + system) / 1000);
    }
    const ready = bombs.map(({ body, headers }) => ({
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers,
    }));
    const bomber = async (part: number) => {
      for (const { body, headers } of ready.filter((_, n) => n % 4 === part))
        await (await fake.post(body, headers)).text();
    };
    const times: number[] = [];
    const bombed = { isOver: false };
    const bombing = Promise.all([0, 1, 2, 3].map(bomber)).finally(() => (bombed.isOver = true));
    while (!bombed.isOver || times.length < 20) {
      const began = performance.now();
      await fake.run('{ me { user { name } } }');
      times.push(performance.now() - began);
    }
    await bombing;
    times.sort((a, b) => a - b);
    const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity;
    const grown = (process.memoryUsage().rss - memory) / 2 ** 20;
    console.log(
      `bombs: ${bombs.length}, slowest ${Math.max(...spent).toFixed(1)} ms CPU (client included), legitimate p95 ` +
        `${p95.toFixed(0)} ms beside four at a time, RSS + ${grown.toFixed(0)} MB`,
    );
    expect(Math.max(...spent)).toBeLessThan(50);
    expect(p95).toBeLessThan(200);
    expect(grown).toBeLessThan(50);
  });
});

describe('an operation within the limits', () => {
  it('says what it cost and what is left', async () => {
    const { headers } = await fake.run('{ me { user { id name } organization { name } } }');
    expect(Number(headers.get('query-cost'))).toBe(6);
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+$/);
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=60000;w=60');
    expect(Number(headers.get('query-cost-remaining'))).toBeGreaterThan(0);
  });

  it('says so in its answer where the request asks, over HTTP and WebSocket, and nowhere else', async () => {
    const query = '{ me { user { id name } organization { name } } }';
    const told = { requested: 6, actual: 6, resetSeconds: expect.any(Number) };
    const asking = { query, extensions: { cost: true } };
    const remaining = expect.any(Number);
    const answer = await (await fake.post(asking)).json();
    expect(answer).toMatchObject({ extensions: { cost: { ...told, remaining } } });
    expect(await (await fake.post({ query })).json(), 'mutant twin: nobody asks').not.toHaveProperty('extensions');

    const url = `${fake.gateway.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { accessToken: 'good' } });
    const live = client.iterate(asking);
    expect((await live.next()).value).toMatchObject({ extensions: { cost: told } });
    await client.dispose();
  });

  it('tells what an answer held where that is less than was charged', async () => {
    fake.services.on(ListDeals, () => page([]));
    const query = '{ deals(first: 100) { edges { node { id title } } } }';
    const answer = await (await fake.post({ query, extensions: { cost: true } })).json();
    const { cost } = z
      .object({ extensions: z.object({ cost: z.record(z.string(), z.number()) }) })
      .parse(answer).extensions;
    expect(cost['actual']).toBe(2);
    expect(cost['requested']).toBeGreaterThan(300);
  });

  it('is refused with a time to come back once the minute is spent', async () => {
    const poor = await startFake({ allowance: { cost: 5, windowSeconds: 60 } });
    poor.services.on(GetMe, () => me);
    expect((await poor.run('{ me { user { id } } }')).status).toBe(200);
    const response = await poor.post({ query: '{ me { user { id } } }' });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await poor.stop();
  });
});

describe('mutant twins: without a limit the same bomb goes through', () => {
  it.each([
    ['depth', { depth: 999, tokens: 1000, aliases: 15, cost: 1e9 }, 'depth 15'],
    ['aliases', { depth: 12, tokens: 1000, aliases: 9999, cost: 1e9 }, '20 aliases'],
    ['tokens', { depth: 12, tokens: 999_999, aliases: 9999, cost: 1e9 }, '1,200 tokens'],
  ])('%s', async (_name, limits, bomb) => {
    const lax = await startFake({ limits });
    lax.services.on(GetMe, () => me);
    const { body } = bombs.find(({ name }) => name === bomb)!;
    expect((await lax.post(body)).status).toBe(200);
    await lax.stop();
  });
});

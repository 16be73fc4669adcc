import { operations, SignIn } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { measured } from '@parley/testing';
import fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { restPaths } from '../src/rest/rest-paths.js';
import { idOf, sessionId, startFake, type Fake, tenantId, userId } from './fakes.js';
import { fromElsewhere, sentFromElsewhere } from './from-elsewhere.js';
import { type Route, routesOf, sentRaw, spellingsOf } from './routes.js';

// One door for all: none of these is about what is spent.
let fake: Fake;
beforeAll(async () => {
  fake = await startFake({ allowance: { cost: 1e9, windowSeconds: 60 } });
});
beforeEach(() => fake.services.forget());
afterAll(() => fake.stop());

const signedIn = {
  signInId: sessionId,
  userId,
  organizationId: tenantId,
  accessToken: 'good',
  accessTokenExpiresAt: '2026-03-01T10:10:00.000Z',
  refreshToken: 'r'.repeat(30),
};

describe('without a credential', () => {
  const withToken = async (authorization: string, query: string) => {
    const response = await fake.post({ query }, { authorization });
    return { status: response.status, text: (await response.text()).trim() };
  };
  const asNobody = async (query: string) => {
    const response = await fetch(`${fake.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('one may sign in', async () => {
    fake.services.on(SignIn, () => signedIn);
    const { status, text } = await asNobody(
      'mutation { signIn(input: { email: "ann@example.org", password: "x" }) { accessToken refreshToken } }',
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ data: { signIn: { accessToken: 'good', refreshToken: 'r'.repeat(30) } } });
  });

  it.each([
    '{ me { user { id } } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Chat") { name } }',
    '{ cats }',
    'mutation { approveProposals }',
  ])('nothing else: %s', async (query) => {
    const { status, text } = await asNobody(query);
    expect(status).toBe(401);
    expect(text).toContain('gateway.sign-in-required');
    expect(text).not.toMatch(/did you mean|chats/i);
  });

  it('a token that is not valid is told so, not taken for nobody', async () => {
    const { status, text } = await withToken('Bearer forged', '{ me { user { id } } }');
    expect(status).toBe(401);
    expect(text).toContain('access.token-invalid');
  });

  it('one may sign in and refresh with a token that is over: clients send what they have', async () => {
    fake.services.on(SignIn, () => signedIn);
    const query = 'mutation { signIn(input: { email: "ann@example.org", password: "x" }) { accessToken } }';
    expect(await withToken('Bearer forged', query)).toMatchObject({
      status: 200,
      text: '{"data":{"signIn":{"accessToken":"good"}}}',
    });
    const both = 'mutation { signIn(input: { email: "a@b.c", password: "x" }) { accessToken } signOut { position } }';
    expect((await withToken('Bearer forged', both)).text).toContain('access.token-invalid');
  });

  it('headers that name somebody are nobody', async () => {
    for (const header of ['user', 'x-user-id', 'x-tenant-id', 'x-internal-actor', 'x-forwarded-for']) {
      const response = await fetch(`${fake.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [header]: userId },
        body: JSON.stringify({ query: '{ me { user { id } } }' }),
      });
      expect(response.status, header).toBe(401);
    }
  });
});

describe('every route (check 43)', () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
  /** Whoever has no sign-in may come there: what it is open for is said by its contract, or by its page. */
  const isOpen = ({ path, method }: Route) =>
    open.has(path) || publicPaths.has(`${method === 'HEAD' ? 'GET' : method} ${path}`);
  const publicPaths = new Set(
    restPaths.flatMap(({ method, path, operation }) =>
      operation.permission === 'public' ? [`${method} ${path}`] : [],
    ),
  );
  const open = new Set([
    ...['/openapi.json', '/oauth/authorize', '/oauth/token', '/oauth/revoke', '/dev/mail', '/exports/*'],
    ...['/files/*', '/uploads/*'],
    ...['/.well-known/oauth-authorization-server', '/.well-known/oauth-protected-resource', '/graphiql'],
    ...['boot.js', 'graphiql.js', 'graphiql.css', 'graphql-ws.js', 'react.js', 'react-dom.js'].map(
      (file) => `/graphiql/${file}`,
    ),
  ]);
  const forged: Readonly<Record<string, string>> = {
    ...{ user: idOf(9), 'x-user-id': idOf(9), 'x-tenant-id': idOf(9), 'x-organization-id': idOf(9) },
    ...{ 'x-internal-actor': `{"tenantId":"${idOf(9)}"}`, 'x-internal-token': 'x.y.z', 'x-forwarded-user': idOf(9) },
    ...{ 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9' },
    ...{ 'x-original-url': '/openapi.json', 'x-rewrite-url': '/openapi.json', 'x-http-method-override': 'GET' },
  };
  const json = { 'content-type': 'application/json', 'idempotency-key': 'k' };
  const bodyOf = ({ method, path }: Route) => {
    if (path === '/graphql') return { query: '{ me { user { id } } }' };
    return restPaths.find((one) => one.method === method && one.path === path)?.example ?? {};
  };
  const asks = async (of: Fake, one: Route, headers: Record<string, string>) => {
    const body = ['GET', 'HEAD'].includes(one.method) ? undefined : JSON.stringify(bodyOf(one));
    return (await sentRaw(of.gateway.url, { ...one, path: one.at, headers: { ...json, ...headers }, body })).status;
  };
  /** Everything that services are asked and told, by whom and with what. */
  const overheard = ({ services }: Fake) => {
    const said: string[] = [];
    for (const { name } of operations)
      services.answers.set(name, (input, { actor, session }) => {
        said.push(JSON.stringify([name, actor, session, input]));
        throw new DomainError('not-found', 'crm.deal.not-found');
      });
    return said;
  };

  it('is closed to nobody in particular, by whatever method, spelling of its path or header', async () => {
    const said = overheard(fake);
    const through: string[] = [];
    let tried = 0;
    const routes = routesOf(fake.gateway);
    expect(routes.length).toBeGreaterThan(60);
    const ways = routes.flatMap((one) => [
      ...methods.map((method) => ({ ...one, method, paths: [one.at] })),
      { ...one, paths: spellingsOf(one.at) },
    ]);
    for (const way of ways.filter((one) => !isOpen(one))) {
      const statuses = await Promise.all(way.paths.map((at) => asks(fake, { ...way, at }, forged)));
      tried += statuses.length;
      const found = way.paths.map((path, n) => `${way.method} ${path}: ${String(statuses[n])}`);
      through.push(...found.filter((line) => !/: 4\d\d$/.test(line)));
    }
    measured({
      check: '43',
      seed: '-',
      result: `${routes.length} routes, ${tried} requests`,
      worst: `${through.length} through`,
    });
    expect(through).toEqual([]);
    expect(said).toEqual([]);
  });

  it('takes nobody’s word for who asks or from where: services are asked the same with such headers', async () => {
    const askedAt = async (of: Fake, headers: Record<string, string>) => {
      const said = overheard(of);
      for (const one of routesOf(of.gateway)) await asks(of, one, { authorization: 'Bearer good', ...headers });
      return said;
    };
    const plainly = await askedAt(fake, {});
    expect(plainly.length).toBeGreaterThan(30);
    expect(await askedAt(fake, forged)).toEqual(plainly);
    const believing = await startFake({ trustedProxies: ['127.0.0.1'] });
    expect(await askedAt(believing, forged), 'mutant twin: whoever is next door is believed').not.toEqual(plainly);
    await believing.stop();
  });

  it('mutant twin: guarded by its path as written, other spellings come through', async () => {
    const naive = fastify();
    naive.addHook('onRequest', async ({ url }, reply) => {
      if (url === '/graphql') await reply.status(401).send('closed');
    });
    naive.post('/graphql', () => 'served');
    const statuses = await Promise.all(
      spellingsOf('/graphql').map(async (url) => (await naive.inject({ method: 'POST', url })).statusCode),
    );
    await naive.close();
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
  });
});

describe('from another site', () => {
  it.each(fromElsewhere)('$name is refused and nothing is written', async ({ status, ...one }) => {
    expect((await sentFromElsewhere(fake.gateway.url, one)).status).toBe(status);
    expect(fake.services.sent).toEqual([]);
  });

  it('mutant twin: a door that minds neither method, media type nor origin does it for every one of them', async () => {
    const own = await startFake();
    const naive = fastify();
    naive.removeAllContentTypeParsers();
    naive.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    naive.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: async ({ body, query }) =>
        (await own.post(typeof body === 'string' ? body : JSON.stringify(query))).text(),
    });
    const url = await naive.listen({ host: '127.0.0.1', port: 0 });
    for (const { name, ...one } of fromElsewhere) {
      own.services.sent.length = 0;
      await sentFromElsewhere(url, one);
      expect(own.services.sent, name).toHaveLength(1);
    }
    await Promise.all([naive.close(), own.stop()]);
  });

  it('other spellings of the path do not get around the door', async () => {
    for (const path of ['/graphql/', '/GraphQL', '/%67raphql', '/graphql?x=1', '//graphql']) {
      const response = await fetch(`${fake.gateway.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ me { user { id } } }' }),
      });
      expect([401, 404], path).toContain(response.status);
    }
  });
});

describe('in production', () => {
  it('a sign-in session runs persisted operations alone, without suggestions, and there is no GraphiQL', async () => {
    const strict = await startFake({ profile: 'production', persisted: { known: '{ __typename }' } });
    const post = async (body: object) => {
      const response = await strict.post(body);
      return { status: response.status, text: await response.text() };
    };
    expect((await post({ documentId: 'known' })).status).toBe(200);
    for (const body of [
      { documentId: 'unknown' },
      { query: '{ __typename }' },
      { query: '{ __schema { types { name } } }' },
    ]) {
      const { status, text } = await post(body);
      expect(status).toBe(400);
      expect(text).toContain('gateway.operation.not-persisted');
    }
    strict.tokens.session = undefined;
    expect((await post({ query: '{ __schema { queryType { name } } }' })).status, 'a key may introspect').toBe(200);
    const typo = await post({ query: '{ chat { id } chatz { id } }' });
    expect(typo.status).toBe(400);
    expect(typo.text).not.toContain('Did you mean');
    expect((await fetch(`${strict.gateway.url}/graphiql`)).status).toBe(404);
    await strict.stop();
  });

  it('a sign-in session asks freely while no operation is persisted', async () => {
    const open = await startFake({ profile: 'production' });
    expect((await open.run('{ __typename }')).status).toBe(200);
    await open.stop();
  });

  it('mutant twin: in development the same session asks freely', async () => {
    expect((await fake.run('{ __schema { queryType { name } } }')).status).toBe(200);
    expect((await fetch(`${fake.gateway.url}/graphiql`)).status).toBe(200);
  });
});

import { SignIn } from '@parley/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sessionId, startFake, type Fake, tenantId, userId } from './fakes.js';

let fake: Fake;
beforeEach(async () => {
  fake = await startFake();
});
afterEach(() => fake.stop());

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

describe('from another site', () => {
  it.each([
    { name: 'a text/plain post', method: 'POST', headers: { 'content-type': 'text/plain' }, status: 415 },
    { name: 'a form', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 415 },
    {
      name: 'a multipart form',
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      status: 415,
    },
    {
      name: 'a foreign origin',
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      status: 403,
    },
    {
      name: 'no origin worth the name',
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'null' },
      status: 403,
    },
    { name: 'an address with a mutation in it', method: 'GET', headers: {}, status: 405 },
  ])('$name is refused and nothing is written', async ({ method, headers, status }) => {
    const query = 'mutation { signOut(input: {}) { signInId } }';
    const response = await fetch(
      `${fake.gateway.url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`,
      {
        method,
        headers: { authorization: 'Bearer good', ...headers },
        ...(method === 'POST' && { body: JSON.stringify({ query }) }),
      },
    );
    expect(response.status).toBe(status);
    expect(fake.services.sent).toEqual([]);
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

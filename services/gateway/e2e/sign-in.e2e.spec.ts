import { EventEmitter, once } from 'node:events';

import {
  ApproveProgramByPassword,
  ChangePassword,
  DescribeOAuthClient,
  EndOtherSignIns,
  ListSignIns,
  RefreshSession,
  SignIn,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { clientIdOf } from '@parley/platform';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { GraphqlDoor } from '../src/serving/graphql-door.guard.js';
import { idOf, sessionId, startFake, type Fake, tenantId, userId } from './fakes.js';

// One door for all: none of these is about what is spent.
let fake: Fake;
beforeAll(async () => {
  fake = await startFake({ allowance: { cost: 1e9, windowSeconds: 60 } });
});
beforeEach(() => fake.services.forget());
afterEach(() => vi.restoreAllMocks());
afterAll(() => fake.stop());

const signedIn = {
  ...{ signInId: sessionId, userId, organizationId: tenantId, accessToken: 'a', refreshToken: 'r' },
  accessTokenExpiresAt: '2026-03-01T10:10:00.000Z',
};
const asNobody = { authorization: '' };
const aliases = (count: number) => {
  const guess = (n: number) =>
    `g${n}: signIn(input: { email: "ann@example.org", password: "guess ${n}" }) { signInId }`;
  return `mutation { ${Array.from({ length: count }, (_, n) => guess(n)).join(' ')} }`;
};
const from = z.object({ from: z.object({ address: z.string(), userAgent: z.string() }) });
const placeOf = (n: number) => from.parse(fake.services.sent[n]?.input).from;
const nobodyPosts = (body: object, headers: Record<string, string> = {}) => {
  const { authorization: _, ...sent } = { ...asNobody, ...headers };
  return fetch(`${fake.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sent },
    body: JSON.stringify(body),
  });
};

describe('signing in (check 56)', () => {
  it.each([
    [100, 'gateway.document.too-long'],
    [16, 'gateway.operation.too-many-aliases'],
  ])('%i times in one request reaches nobody', async (count, code) => {
    fake.services.on(SignIn, () => signedIn);
    const response = await nobodyPosts({ query: aliases(count) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(code);
    console.info(`${count} aliases: ${fake.services.sent.length} attempts`);
    expect(fake.services.sent).toEqual([]);
  });

  it('as often as one request may counts each time, and the first wrong guess is its last', async () => {
    fake.services.on(SignIn, () => signedIn);
    await nobodyPosts({ query: aliases(15) });
    const right = fake.services.sent.splice(0).length;
    fake.services.on(SignIn, () => {
      throw new DomainError('unauthenticated', 'identity.sign-in.refused');
    });
    await nobodyPosts({ query: aliases(15) });
    console.info(`15 aliases: ${right} attempts where all are right, ${fake.services.sent.length} where all are wrong`);
    expect([right, fake.services.sent.length]).toEqual([15, 1]);
  });

  it('says where it comes from by the connection, whatever the request says of itself', async () => {
    fake.services.on(SignIn, () => signedIn).on(RefreshSession, () => signedIn);
    const query = 'mutation { signIn(input: { email: "ann@example.org", password: "x" }) { accessToken deviceToken } }';
    for (let n = 0; n < 100; n += 1) {
      const forged = `203.0.113.${n}`;
      const headers = { 'x-forwarded-for': forged, 'x-real-ip': forged, forwarded: `for=${forged}` };
      await nobodyPosts({ query }, { ...headers, 'user-agent': 'x'.repeat(600) });
    }
    const places = new Set(fake.services.sent.map((_, n) => placeOf(n).address));
    console.info(`100 forged addresses: ${[...places].join()} seen`);
    expect(places.size).toBe(1);
    expect(placeOf(0)).toEqual({ address: '127.0.0.1', userAgent: 'x'.repeat(512) });
    await nobodyPosts({
      query: 'mutation { refreshSession(input: { refreshToken: "a long refresh token" }) { accessToken } }',
    });
    expect(placeOf(100).address).toBe('127.0.0.1');
  });

  it('says where it comes from by a proxy that is trusted, and by no other', async () => {
    const seenBehind = async (trustedProxies: readonly string[]) => {
      const behind = await startFake({ trustedProxies });
      behind.services.on(SignIn, () => signedIn);
      const query = 'mutation { signIn(input: { email: "ann@example.org", password: "x" }) { accessToken } }';
      await fetch(`${behind.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.66, 203.0.113.7' },
        body: JSON.stringify({ query }),
      });
      await behind.stop();
      return from.parse(behind.services.sent[0]?.input).from.address;
    };
    expect(await seenBehind(['127.0.0.0/8'])).toBe('203.0.113.7');
    expect(await seenBehind(['10.0.0.0/8'])).toBe('127.0.0.1');
  });

  it('takes what it is given, and says nothing of what is absent', async () => {
    fake.services.on(SignIn, () => ({ ...signedIn, deviceToken: 'device' }));
    const input = {
      email: 'ann@example.org',
      password: 'x',
      secondFactorCode: '123456',
      remember: true,
      deviceToken: null,
    };
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { deviceToken } }';
    const response = await nobodyPosts({ query, variables: { input } });
    expect(await response.json()).toEqual({ data: { signIn: { deviceToken: 'device' } } });
    const { deviceToken: _, ...given } = input;
    expect(fake.services.sent[0]?.input).toMatchObject(given);
    expect(fake.services.sent[0]?.input).not.toHaveProperty('deviceToken');
  });
});

describe('my sign-ins', () => {
  it('say which is this one', async () => {
    const at = '2026-03-01T09:00:00.000Z';
    const view = { device: 'Firefox on Windows', address: '192.0.2.1', startedAt: at, lastUsedAt: at, expiresAt: at };
    fake.services.on(ListSignIns, () => ({
      items: [
        { ...view, id: idOf(1) },
        { ...view, id: sessionId },
      ],
    }));
    const { data } = await fake.run('{ signIns { id isCurrent device address } }');
    expect(data).toMatchObject({
      signIns: [
        { id: idOf(1), isCurrent: false },
        { id: sessionId, isCurrent: true },
      ],
    });
  });

  it('that go on are named by the token, never by the request', async () => {
    const accepted = { id: userId, position: 'p' };
    fake.services.on(EndOtherSignIns, () => accepted).on(ChangePassword, () => accepted);
    await fake.run('mutation { endOtherSignIns(input: { idempotencyKey: "k" }) { position } }');
    await fake.run(
      'mutation { changePassword(input: { idempotencyKey: "k", currentPassword: "a", newPassword: "b" }) { position } }',
    );
    expect(fake.services.sent.map(({ input }) => input)).toEqual([
      { signInId: sessionId },
      { signInId: sessionId, currentPassword: 'a', newPassword: 'b' },
    ]);
    fake.tokens.session = undefined;
    const { errors } = await fake.run('mutation { endOtherSignIns(input: { idempotencyKey: "k2" }) { position } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'gateway.no-sign-in' });
  });
});

describe('the room for sign-ins', () => {
  const redirectUri = 'https://calendar.example/back';
  const program = { id: idOf(3), organizationId: tenantId };
  const asking = {
    ...{ response_type: 'code', client_id: clientIdOf(program), redirect_uri: redirectUri, scope: 'deals:read' },
    ...{ code_challenge: 'A'.repeat(43), code_challenge_method: 'S256' },
    ...{ email: 'ann@example.org', password: 'x', decision: 'allow' },
  };
  const allowing = () =>
    fetch(`${fake.gateway.url}/oauth/authorize`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(asking) },
      headers: { origin: fake.gateway.url },
    });

  /** So many who say yes at once, none of whom is done before all have come. */
  const atOnce = async (times: number) => {
    const gate = new EventEmitter().setMaxListeners(0);
    let inside = 0;
    fake.services
      .on(DescribeOAuthClient, () => ({
        ...{ name: 'Calendar', organizationName: 'Roofs', redirectUris: [redirectUri], scopes: ['deals:read'] },
      }))
      .on(ApproveProgramByPassword, async () => {
        inside += 1;
        await once(gate, 'open');
        return { code: 'pa_code' };
      });
    const refused: Response[] = [];
    const answers = Array.from({ length: times }, async () => {
      const response = await allowing();
      if (response.status !== 303) refused.push(response);
      return response;
    });
    await expect.poll(() => inside + refused.length).toBe(times);
    gate.emit('open');
    const allowed = (await Promise.all(answers)).filter(({ status }) => status === 303).length;
    return { allowed, refused };
  };

  it('is the same at the page that asks for consent, which says that it is full', async () => {
    const { allowed, refused } = await atOnce(26);
    expect([allowed, refused.length]).toEqual([20, 6]);
    const [page] = refused;
    expect([page?.status, page?.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await page?.text()).toContain('Try again in a moment.');
    expect((await atOnce(20)).allowed, 'whoever is done has left').toBe(20);
  });

  it('mutant twin: where nobody enters it, all are let through to be hashed', async () => {
    vi.spyOn(fake.gateway.get(GraphqlDoor).room, 'enter').mockReturnValue(() => undefined);
    expect((await atOnce(26)).allowed).toBe(26);
  });

  it('page: whatever else is not there for now is said as well', async () => {
    fake.services.on(DescribeOAuthClient, () => ({
      ...{ name: 'Calendar', organizationName: 'Roofs', redirectUris: [redirectUri], scopes: ['deals:read'] },
    }));
    const response = await allowing();
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  });
});

import { ListMembers, operations, SignIn, SignOut, SignUp } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openApi } from '../src/rest/openapi.controller.js';
import { isKeyed } from '../src/rest/rest-input.guard.js';
import type { RestPath } from '../src/rest/rest-path.js';
import { restPaths } from '../src/rest/rest-paths.js';
import { exampleFor, signedIn } from './rest-examples.js';
import { idOf, sessionId, startFake, type Fake, tenantId } from './fakes.js';

const errors = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string(), details: z.looseObject({}) }) })).min(1),
});
const content = z.record(z.string(), z.object({ schema: z.looseObject({}) }));
type Content = z.infer<typeof content>;
const described = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        requestBody: z.object({ content }).optional(),
        responses: z.record(z.string(), z.object({ content })),
      }),
    ),
  ),
  components: z.looseObject({}),
});

const document = openApi();
const read = described.parse(document);
// Formats are the contracts' own: what is sent is checked against those.
const ajv = new Ajv2020({ strict: false, validateFormats: false });

const operationAt = ({ path, method }: RestPath) => read.paths[path]?.[method.toLowerCase()];
const compiled = (content: Content | undefined) => {
  const schema = content?.['application/json']?.schema;
  return schema && ajv.compile({ ...schema, components: read.components });
};
const takenBy = (path: RestPath) => compiled(operationAt(path)?.requestBody?.content);
const givenBy = (path: RestPath, status: number) => compiled(operationAt(path)?.responses[String(status)]?.content);

// One door for all: none but the test of it is about the allowance.
let fake: Fake;
beforeAll(async () => {
  fake = await startFake({ allowance: { cost: 1e9, windowSeconds: 60 } });
});
beforeEach(() => {
  fake.services.forget();
  fake.faults.written.length = 0;
  for (const { operation } of restPaths)
    fake.services.answers.set(operation.name, () =>
      exampleFor(z.toJSONSchema(operation.output, { unrepresentable: 'any' })),
    );
});
afterAll(() => fake.stop());

type Sending = { readonly body?: object; readonly headers?: Record<string, string>; readonly isNobody?: true };

const call = async (path: RestPath, { body, headers = {}, isNobody }: Sending = {}) => {
  const sent = body ?? path.example;
  const response = await fetch(
    `${fake.gateway.url}${path.path.replace('{organizationId}', tenantId).replaceAll(/\{\w+\}/g, idOf(1))}`,
    {
      method: path.method,
      headers: {
        ...(sent && { 'content-type': 'application/json' }),
        ...(!isNobody && { authorization: 'Bearer good' }),
        ...(isKeyed(path) && { 'idempotency-key': 'k1' }),
        ...headers,
      },
      ...(sent && { body: JSON.stringify(sent) }),
    },
  );
  return { status: response.status, headers: response.headers, answer: (await response.json()) as unknown };
};
const codesOf = (answer: unknown) => errors.parse(answer).errors.map(({ extensions }) => extensions.code);
const pathOf = (operation: { readonly name: string }) =>
  restPaths.find((path) => path.operation.name === operation.name)!;

describe.each(restPaths.map((path) => ({ name: `${path.method} ${path.path}`, path })))('$name', ({ path }) => {
  const called = () => [...fake.services.asked, ...fake.services.sent.map(({ name }) => name)];

  it('is one operation of the contracts, with what came in and nothing else', async () => {
    expect(operations).toContain(path.operation);
    const { status, answer } = await call(path);
    expect(answer).not.toHaveProperty('errors');
    expect(status).toBe(200);
    expect(called()).toEqual([path.operation.name]);
    if (path.example && !path.filled) expect(fake.services.sent[0]?.input).toMatchObject(path.example);
  });

  it('is as the document says, what goes in and what comes out', async () => {
    const { answer } = await call(path);
    const [takes, gives] = [takenBy(path), givenBy(path, 200)];
    expect(takes ? takes(path.example) : true, JSON.stringify(takes?.errors)).toBe(true);
    expect(gives?.(answer), JSON.stringify(gives?.errors)).toBe(true);
    expect(takes ? takes({ ...path.example, more: 1 }) : false).toBe(false);
  });

  it('refuses what the contract does not know, and does nothing', async () => {
    const target = path.method === 'GET' ? { ...path, path: `${path.path}?more=1` } : path;
    const { status, answer } = await call(target, path.method === 'GET' ? {} : { body: { ...path.example, more: 1 } });
    expect(status).toBe(400);
    expect(errors.parse(answer).errors[0]?.extensions).toMatchObject({
      code: 'input.invalid',
      details: { fields: [{ path: 'more', code: 'unrecognized_keys' }] },
    });
    expect(givenBy(path, 400)?.(answer)).toBe(true);
    expect(called()).toEqual([]);
  });

  it('is open to nobody but where its contract says so', async () => {
    const { status, answer } = await call(path, { isNobody: true });
    const isPublic = path.operation.permission === 'public';
    expect(status).toBe(isPublic ? 200 : 401);
    if (!isPublic) expect(codesOf(answer)).toEqual(['gateway.sign-in-required']);
    expect(called()).toHaveLength(isPublic ? 1 : 0);
  });

  it('is closed to other sites', async () => {
    const { status, answer } = await call(path, { headers: { origin: 'https://evil.example' } });
    expect([status, codesOf(answer)]).toEqual([403, ['gateway.origin']]);
    expect(called()).toEqual([]);
  });

  it('wants a key where the command wants one', async () => {
    const { status } = await call(path, { headers: isKeyed(path) ? { 'idempotency-key': '' } : {} });
    expect(status).toBe(isKeyed(path) ? 400 : 200);
  });
});

const waits = new Map([
  ['limited', '7'],
  ['unavailable', '1'],
]);

describe('the REST door', () => {
  it('serves its document, which is checked in (run with -u to bring it up to date)', async () => {
    const response = await fetch(`${fake.gateway.url}/openapi.json`);
    expect(await response.json()).toEqual(document);
    const file = new URL('../openapi.json', import.meta.url).pathname;
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it('fills in what a request may not say of itself', async () => {
    await call(pathOf(SignOut));
    expect(fake.services.sent.at(-1)?.input).toEqual({ signInId: sessionId });
    const { status } = await call(pathOf(SignOut), { body: { signInId: idOf(7) } });
    expect(status).toBe(400);
    await call(pathOf(SignIn), { headers: { 'user-agent': 'Browser 1' } });
    expect(fake.services.sent.at(-1)?.input).toMatchObject({ from: { address: '127.0.0.1', userAgent: 'Browser 1' } });
  });

  it('answers another organization as one that never was', async () => {
    const path = pathOf(ListMembers);
    for (const organizationId of [idOf(1, 99), 'nonsense']) {
      const { status, answer } = await call({ ...path, path: path.path.replace('{organizationId}', organizationId) });
      expect([status, codesOf(answer)]).toEqual([404, ['identity.organization.not-found']]);
    }
    expect(fake.services.asked).toEqual([]);
  });

  it('reads the page of a list from the address', async () => {
    const path = pathOf(ListMembers);
    const seen: unknown[] = [];
    fake.services.answers.set(ListMembers.name, (input) => {
      seen.push(input);
      return { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 };
    });
    expect((await call({ ...path, path: `${path.path}?first=7&after=abc` })).status).toBe(200);
    expect(seen).toEqual([{ page: { first: 7, after: 'abc' } }]);
    expect((await call({ ...path, path: `${path.path}?first=1000` })).status).toBe(400);
    expect((await call({ ...path, path: `${path.path}?first=x` })).status).toBe(400);
  });

  it('reads conditions of a list from the address, several values between commas', async () => {
    const path = pathOf(ListMembers);
    const seen: unknown[] = [];
    fake.services.answers.set(ListMembers.name, (input) => {
      seen.push(input);
      return { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 };
    });
    const since = '2026-11-21T09:00:00.000Z';
    const asked = `status.in=active,suspended&kind=user&joinedAt.gte=${since}&first=2`;
    expect((await call({ ...path, path: `${path.path}?${asked}` })).status).toBe(200);
    const filter = { status: { in: ['active', 'suspended'] }, kind: { eq: 'user' }, joinedAt: { gte: since } };
    expect(seen).toEqual([{ page: { first: 2 }, filter }]);
    const { status, answer } = await call({ ...path, path: `${path.path}?status=asleep` });
    expect(status).toBe(400);
    expect(errors.parse(answer).errors[0]?.extensions.details).toEqual({
      fields: [{ path: 'status', code: 'invalid_value' }],
    });
  });

  it.each(['page=1', '__proto__=1', 'constructor=1', 'filter=1', 'and=1', 'status.gte=1', 'toString=1'])(
    'refuses what no list knows by a stable code: %s',
    async (query) => {
      const name = query.slice(0, -2);
      for (const path of restPaths) {
        const { status, answer } = await call({ ...path, path: `${path.path}?${query}` });
        expect([status, codesOf(answer)], path.path).toEqual([400, ['input.invalid']]);
        expect(JSON.stringify(answer)).toContain(`{"path":"${name}","code":"unrecognized_keys"}`);
      }
      expect([...fake.services.asked, ...fake.services.sent]).toEqual([]);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );

  it('mutant twin: read without asking for the names first, both of the two would be dropped in silence', () => {
    const query: unknown = Object.assign(Object.create(null), Object.fromEntries([['__proto__', '1']]));
    expect(z.record(z.string(), z.unknown()).parse(query)).toEqual({});
    expect(Object.assign({ page: 1 }, { page: {} })).toEqual({ page: {} });
  });

  it('answers an address that is too long or none in the shape of all other errors', async () => {
    const tried = [
      `/auth/sign-ins/${'a'.repeat(101)}`,
      `/auth/sign-ins/${'a'.repeat(4000)}`,
      `/organizations/${'%61'.repeat(500)}/members`,
      '/auth/sign-ins/%zz',
      '/organizations/%E0%A4%A/members',
    ];
    for (const address of tried)
      for (const method of ['GET', 'DELETE']) {
        const response = await fetch(`${fake.gateway.url}${address}`, {
          method,
          headers: { authorization: 'Bearer good', 'idempotency-key': 'k1' },
        });
        const codes = codesOf(await response.json());
        const isBroken = /%zz|%A\//.test(address);
        expect([response.status, codes], address).toEqual(
          isBroken ? [400, ['gateway.request.malformed']] : [404, ['gateway.not-found']],
        );
      }
  });

  it.each([
    ['conflict', 409],
    ['not-found', 404],
    ['forbidden', 403],
    ['limited', 429],
    ['unavailable', 503],
  ] as const)('renders a refusal that is %s', async (kind, expected) => {
    fake.services.answers.set(SignUp.name, () => {
      throw new DomainError(kind, 'crm.deal.closed', kind === 'limited' ? { retryAfterSeconds: 7 } : {});
    });
    const { status, headers, answer } = await call(pathOf(SignUp));
    expect([status, codesOf(answer)]).toEqual([expected, ['crm.deal.closed']]);
    expect(headers.get('retry-after')).toBe(waits.get(kind) ?? null);
  });

  it('says nothing about a bug, and writes it down', async () => {
    fake.services.answers.set(SignUp.name, () => {
      throw new Error('select secret from users');
    });
    const { status, answer } = await call(pathOf(SignUp));
    expect([status, codesOf(answer)]).toEqual([500, ['gateway.internal']]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(fake.faults.written).toHaveLength(1);
  });

  it('counts what is spent, as the other door does', async () => {
    const { headers } = await call(pathOf(SignUp));
    expect(headers.get('query-cost')).toBe('10');
    const poor = await startFake({ allowance: { cost: 15, windowSeconds: 60 } });
    poor.services.on(SignIn, () => signedIn);
    const signIn = () =>
      fetch(`${poor.gateway.url}/auth/signin`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(pathOf(SignIn).example),
      });
    expect([(await signIn()).status, (await signIn()).status]).toEqual([200, 429]);
    await poor.stop();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no %s',
    async (type) => {
      const { status } = await call(pathOf(SignUp), { headers: { 'content-type': type } });
      expect([400, 415]).toContain(status);
      expect(fake.services.sent).toEqual([]);
    },
  );

  it('answers a body that is no JSON, and a path that is none, as errors like all others', async () => {
    const broken = await fetch(`${fake.gateway.url}/auth/signin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect([broken.status, codesOf(await broken.json())]).toEqual([400, ['gateway.request.malformed']]);
    const missing = await fetch(`${fake.gateway.url}/auth/nothing`);
    expect([missing.status, codesOf(await missing.json())]).toEqual([404, ['gateway.not-found']]);
  });
});

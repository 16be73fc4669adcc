import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Together, useMigratedPostgres } from './together.js';

const tokens = z.object({ accessToken: z.string(), refreshToken: z.string() });
const refused = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });

/** How soon what has ended is over at every door. */
const withinSeconds = { timeout: 5000, interval: 100 };

const postgres = useMigratedPostgres();
let together: Together;
let url: string;
let whose: Awaited<ReturnType<Together['organization']>>;

beforeAll(async () => {
  together = await Together.start(postgres());
  ({ url } = await together.open());
  whose = await together.organization('Rest');
});
afterAll(() => together.stop());

type Sent = { readonly body?: object; readonly bearer?: string; readonly key?: string };

async function call(method: string, path: string, { body, bearer, key }: Sent = {}) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  const codes = refused.safeParse(answer).data?.errors.map(({ extensions }) => extensions.code);
  return { status: response.status, answer, codes, isReplayed: response.headers.has('idempotency-replayed') };
}

const signIn = async (password: string) =>
  tokens.parse((await call('POST', '/auth/signin', { body: { email: whose.email, password } })).answer);

it('signs in, refreshes, says who one is, and signs out, over REST alone', async () => {
  const first = await signIn(whose.password);
  const me = await call('GET', '/me', { bearer: first.accessToken });
  expect(me).toMatchObject({ status: 200, answer: { user: { email: whose.email }, organization: { name: 'Rest' } } });
  const members = `/organizations/${whose.organizationId}/members`;
  const listed = await call('GET', `${members}?first=1`, { bearer: first.accessToken });
  expect(listed).toMatchObject({ status: 200, answer: { totalCount: 2, hasNextPage: true } });

  const { refreshToken } = first;
  const { accessToken: bearer } = tokens.parse(
    (await call('POST', '/auth/refresh', { body: { refreshToken } })).answer,
  );
  expect((await call('POST', '/auth/logout', { bearer })).status).toBe(200);
  const over = { status: 401, codes: ['access.session-revoked'] };
  await vi.waitFor(async () => expect(await call('GET', '/me', { bearer })).toMatchObject(over), withinSeconds);
  const again = await call('POST', '/auth/refresh', { body: { refreshToken } });
  expect(again).toMatchObject({ status: 401 });
});

it('does a command once under a key, and refuses the key for another', async () => {
  const { accessToken: bearer } = await signIn(whose.password);
  const body = { currentPassword: whose.password, newPassword: 'quite another long pass phrase' };
  const change = (input: object) => call('POST', '/auth/password', { bearer, key: 'change-1', body: input });
  expect(await change(body)).toMatchObject({ status: 200, isReplayed: false });
  expect(await change(body)).toMatchObject({ status: 200, isReplayed: true });
  const other = await change({ ...body, newPassword: 'and one more long pass phrase' });
  expect(other).toMatchObject({ status: 409, codes: ['idempotency.key-reused'] });
  await signIn(body.newPassword);
  const old = await call('POST', '/auth/signin', { body: { email: whose.email, password: whose.password } });
  expect(old).toMatchObject({ status: 401, codes: ['identity.sign-in.refused'] });
});

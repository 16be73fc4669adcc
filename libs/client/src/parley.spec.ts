import { beforeEach, describe, expect, it } from 'vitest';

import { ApproveProposal, type Credentials, Me, Parley, SignOut } from './index.js';

type Exchange = { readonly bearer: string; readonly query: string; readonly input: Record<string, unknown> };
type Answer = Response | 'lost' | ((exchange: Exchange) => Response);

const refused = (status: number, extensions: object, headers: Record<string, string> = {}) =>
  Response.json({ errors: [{ message: 'no', extensions }] }, { status, headers });
const limited = (seconds: number | null) =>
  refused(429, { kind: 'LIMITED', code: 'gateway.rate', retryable: true, retryAfterSeconds: seconds });
const signedOut = () => refused(401, { kind: 'UNAUTHENTICATED', code: 'access.token-invalid', retryable: false });
const done = () => Response.json({ data: { approveProposal: { position: 'p1' } } });
const asked = (query: string) => /(query|mutation) (\w+)/.exec(query)?.[2];

function exchangeOf(init: RequestInit | undefined): Exchange {
  const { query, variables } = JSON.parse(init?.body as string) as { query: string; variables: { input?: object } };
  const bearer = new Headers(init?.headers).get('authorization')?.slice('Bearer '.length) ?? '';
  return { bearer, query, input: { ...variables.input } };
}

/** An API that answers as told, in turn, and remembers what was sent. */
class ToldApi {
  readonly seen: Exchange[] = [];
  readonly waited: number[] = [];
  answers: Answer[] = [];
  usual: (exchange: Exchange) => Response = () => done();

  readonly fetch: typeof fetch = async (_url, init) => {
    const exchange = exchangeOf(init);
    this.seen.push(exchange);
    const answer = this.answers.shift() ?? this.usual;
    if (answer === 'lost') throw new TypeError('fetch failed');
    return typeof answer === 'function' ? answer(exchange) : answer;
  };

  as(credentials: Credentials = { apiKey: 'pk_1' }) {
    const wait = async (milliseconds: number) => void this.waited.push(milliseconds);
    return new Parley({ url: 'https://parley.example/', credentials, fetch: this.fetch, wait });
  }

  get keys() {
    return this.seen.map(({ input }) => input['idempotencyKey']);
  }
}

const approval = { proposalId: 'p', expectedVersion: 1 };
let api: ToldApi;
beforeEach(() => {
  api = new ToldApi();
});

describe('what failed on the way', () => {
  it('is sent again under the same key, of its own or as given', async () => {
    api.answers = ['lost', 'lost', done()];
    expect(await api.as().run(ApproveProposal, { input: approval })).toEqual({ approveProposal: { position: 'p1' } });
    expect(api.keys).toHaveLength(3);
    expect(new Set(api.keys).size).toBe(1);
    await api.as().run(ApproveProposal, { input: { ...approval, idempotencyKey: 'mine' } });
    expect(api.keys.at(-1)).toBe('mine');
    await api.as().run(ApproveProposal, { input: approval });
    expect(new Set(api.keys).size).toBe(3);
  });

  it('waits as long as it was told to, in the body or in the header', async () => {
    const busy = new Response('busy', { status: 503, headers: { 'retry-after': '3' } });
    const headed = refused(503, { kind: 'UNAVAILABLE', code: 'rpc.timeout', retryable: true }, { 'retry-after': '4' });
    api.answers = [limited(7), busy, headed];
    await api.as().run(ApproveProposal, { input: approval });
    expect(api.waited).toEqual([7000, 3000, 4000]);
    expect(new Set(api.keys).size).toBe(1);
  });

  it('waits longer each time where nobody says how long, and gives up in the end', async () => {
    api.answers = ['lost', 'lost', 'lost', 'lost', 'lost'];
    await expect(api.as().run(Me)).rejects.toMatchObject({ name: 'ApiUnreachable' });
    expect(api.seen).toHaveLength(5);
    const least = [100, 200, 400, 800];
    expect(api.waited.map((milliseconds, index) => milliseconds >= (least[index] ?? 0))).toEqual(least.map(() => true));
  });

  it.each([
    ['what has no key and may have been done', SignOut, 'lost' as const],
    ['what would be refused again', Me, refused(200, { kind: 'CONFLICT', code: 'crm.deal.closed', retryable: false })],
    ['a limit that does not say when it ends', Me, limited(null)],
    ['a limit that ends in an hour', Me, limited(3600)],
  ])('is not sent again: %s', async (_what, operation, answer) => {
    api.answers = [answer];
    await expect(api.as().run<unknown, { input: object }>(operation as never, { input: {} })).rejects.toThrow();
    expect(api.seen).toHaveLength(1);
  });

  it('says what the API refused with', async () => {
    const extensions = { kind: 'CONFLICT', code: 'crm.deal.closed', details: { dealId: 'd' }, docs: 'api/errors.md#x' };
    api.answers = [refused(200, extensions)];
    await expect(api.as().run(Me)).rejects.toMatchObject({ name: 'ApiRefusal', code: 'crm.deal.closed', extensions });
  });
});

describe('tokens', () => {
  const user = { email: 'ann@example.org', password: 'a long one' };
  const tokens = (n: number) => ({ accessToken: `access ${n}`, refreshToken: `refresh ${n}` });

  /** Takes each refresh token once: shown twice, the sign-in is over. */
  const strict = () => {
    let current = 0;
    let isOver = false;
    return ({ query, bearer, input }: Exchange) => {
      if (asked(query) === 'SignIn') return Response.json({ data: { signIn: tokens((current += 1)) } });
      if (asked(query) !== 'RefreshSession')
        return !isOver && bearer === `access ${current}` && current > 0
          ? Response.json({ data: { me: {} } })
          : signedOut();
      isOver ||= input['refreshToken'] !== `refresh ${current}`;
      return isOver ? signedOut() : Response.json({ data: { refreshSession: tokens((current += 1)) } });
    };
  };
  const times = (name: string) => api.seen.filter(({ query }) => asked(query) === name).length;

  it('are had by signing in, once however many calls wait', async () => {
    api.usual = strict();
    const parley = api.as(user);
    await Promise.all([parley.run(Me), parley.run(Me), parley.run(Me)]);
    expect(times('SignIn')).toBe(1);
  });

  it('are renewed once however many calls find them ended, and told', async () => {
    api.usual = strict();
    const told: string[] = [];
    const wait = () => Promise.resolve();
    const onTokens = ({ refreshToken }: { refreshToken: string }) => void told.push(refreshToken);
    const credentials = tokens(0);
    const parley = new Parley({ url: 'https://p.example', credentials, fetch: api.fetch, wait, onTokens });
    await Promise.all(Array.from({ length: 20 }, () => parley.run(Me)));
    expect(times('RefreshSession')).toBe(1);
    expect(told).toEqual(['refresh 1']);
  });

  it('would end their sign-in if each call renewed them for itself', async () => {
    api.usual = strict();
    const each = Array.from({ length: 3 }, () => api.as(tokens(0)).run(Me));
    const outcomes = await Promise.allSettled(each);
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    await expect(api.as(tokens(1)).run(Me)).rejects.toMatchObject({ code: 'access.token-invalid' });
  });

  it('are had anew with the password where they can no longer be renewed', async () => {
    const known = strict();
    api.usual = known;
    const parley = api.as(user);
    await parley.run(Me);
    api.answers = [() => signedOut(), () => signedOut()];
    await parley.run(Me);
    expect([times('RefreshSession'), times('SignIn')]).toEqual([1, 2]);
  });

  const needed = () => refused(401, { kind: 'UNAUTHENTICATED', code: 'identity.sign-in.second-factor-needed' });
  const protectedBy = (right: string) => {
    const known = strict();
    return (exchange: Exchange) =>
      asked(exchange.query) === 'SignIn' && exchange.input['secondFactorCode'] !== right ? needed() : known(exchange);
  };

  it('are had with a second factor where one is asked for, each time another code', async () => {
    const codes = ['111111', '222222'];
    api.usual = protectedBy('111111');
    const parley = api.as({ ...user, secondFactorCode: () => codes.shift() ?? '' });
    await Promise.all([parley.run(Me), parley.run(Me)]);
    expect([times('SignIn'), codes]).toEqual([2, ['222222']]);
    expect(api.seen[0]?.input).not.toHaveProperty('secondFactorCode');
  });

  it('are not had with a wrong second factor, or without one', async () => {
    api.usual = protectedBy('111111');
    const code = { code: 'identity.sign-in.second-factor-needed' };
    await expect(api.as({ ...user, secondFactorCode: () => '000000' }).run(Me)).rejects.toMatchObject(code);
    expect(times('SignIn')).toBe(2);
    await expect(api.as(user).run(Me)).rejects.toMatchObject(code);
    expect(times('SignIn')).toBe(3);
  });

  it('bring a device token, which the next sign-in shows', async () => {
    const known = strict();
    api.usual = (exchange) =>
      asked(exchange.query) === 'SignIn'
        ? Response.json({ data: { signIn: { ...tokens(1), deviceToken: 'device 1' } } })
        : known(exchange);
    const told: (string | undefined)[] = [];
    const credentials = { ...user, deviceToken: 'device 0', remember: true };
    const wait = () => Promise.resolve();
    const onTokens = ({ deviceToken }: { deviceToken?: string }) => void told.push(deviceToken);
    const parley = new Parley({ url: 'https://p.example', credentials, fetch: api.fetch, wait, onTokens });
    await expect(parley.run(Me)).rejects.toThrow();
    const shown = api.seen.filter(({ query }) => asked(query) === 'SignIn').map(({ input }) => input['deviceToken']);
    expect(shown).toEqual(['device 0', 'device 1']);
    expect(api.seen[0]?.input).toMatchObject({ remember: true });
    expect(new Set(told)).toEqual(new Set(['device 1']));
  });

  it('are told to be over where nothing else is left, and a key is never renewed', async () => {
    api.usual = () => signedOut();
    await expect(api.as(tokens(0)).run(Me)).rejects.toMatchObject({ code: 'access.token-invalid' });
    expect(times('RefreshSession')).toBe(1);
    await expect(api.as({ apiKey: 'pk_1' }).run(Me)).rejects.toMatchObject({ code: 'access.token-invalid' });
    expect(times('RefreshSession')).toBe(1);
  });
});

import {
  FinishOidcSignIn,
  type InputOf,
  LinkIdentity,
  ListIdentityProviders,
  StartOidcSignIn,
} from '@parley/contracts';
import { LoopbackProvider, movableClock, usePostgres } from '@parley/testing';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  importJWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { codeOf, goodPassword, migrated, nobody } from '../spec-support/identity-alone.adapter.js';
import { type IdentityWithProvider, startWithProvider } from '../spec-support/identity-with-provider.adapter.js';
import { ada, type RunningIdentity } from '../spec-support/running-identity.adapter.js';
import { secondFactorOn } from '../spec-support/second-factor-on.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock(new Date().toISOString());
const subject = 'sub-of-ada-4711';
const [invalid, refused] = ['identity.oidc.state-invalid', 'identity.oidc.proof-refused'];
const unavailable = 'identity.oidc.provider-unavailable';
let provider: LoopbackProvider;
let at: IdentityWithProvider;
let identity: RunningIdentity;

type Shown = InputOf<typeof LinkIdentity>;

const start = () => at.start({ redirect: '/inbox' });
const there = (as = subject) => at.there(as, { redirect: '/inbox' });
const finish = (shown: Shown, more: Partial<InputOf<typeof FinishOidcSignIn>> = {}) =>
  identity.commands.send(FinishOidcSignIn, { ...shown, ...more }, nobody);
const outcome = (shown: Shown, more?: Partial<InputOf<typeof FinishOidcSignIn>>) =>
  finish(shown, more).then(() => 'signed in', codeOf);
const asAda = async () => identity.callOf(await identity.signIn());
const link = async (shown: Shown) =>
  identity.commands.send(LinkIdentity, { ...shown, password: goodPassword }, await asAda());

beforeAll(async () => {
  provider = await LoopbackProvider.start();
  at = await startWithProvider({ database: postgres(), clock }, { provider });
  ({ identity } = at);
  await link(await there());
});
afterEach(() => {
  provider.retold = undefined;
  provider.isDown = false;
});
afterAll(() => at.stop());

describe('a sign-in by a provider (checks 57 and 58)', () => {
  it('is offered by name, without what is between us and it', async () => {
    const { items } = await identity.queries.ask(ListIdentityProviders, {}, nobody);
    expect(items).toEqual([{ id: 'loopback', name: 'Loopback' }]);
    const input = { providerId: 'another' };
    await expect(identity.commands.send(StartOidcSignIn, input, nobody).then(String, codeOf)).resolves.toBe(
      'identity.oidc.provider-not-found',
    );
  });

  it('asks with state, nonce and an S256 challenge, and tells nothing more', async () => {
    const { address, secret } = await start();
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' });
    expect(asked['code_challenge']).toHaveLength(43);
    expect(asked['nonce']).toHaveLength(43);
    expect(address).not.toContain(secret);
  });

  it('signs in whom it names, once', async () => {
    const shown = await there();
    const signedIn = await finish(shown);
    expect(signedIn).toMatchObject({ ...identity.whose, redirect: '/inbox' });
    await expect(identity.refresh(signedIn.refreshToken)).resolves.toMatchObject(identity.whose);
    expect(await outcome(shown), 'a replay').toBe(invalid);
  });

  it('of two at once with the same state lets one in', async () => {
    const shown = await there();
    const outcomes = await Promise.all([outcome(shown), outcome(shown), outcome(shown)]);
    expect(outcomes.filter((one) => one === 'signed in')).toHaveLength(1);
  });

  it('takes no state that is missing, another’s, too old, or of another browser', async () => {
    const [mine, theirs, late] = [await there(), await there(), await there()];
    expect(await outcome({ ...mine, state: 'none' })).toBe(invalid);
    expect(await outcome({ ...mine, secret: theirs.secret }), 'another browser').toBe(invalid);
    expect(await outcome({ ...mine, state: theirs.state }), 'another state').toBe(invalid);
    const forged = `${mine.secret.split('.')[0] ?? ''}.${theirs.secret.split('.')[1] ?? ''}`;
    expect(await outcome({ ...mine, secret: forged }), 'a forged secret').toBe(invalid);
    expect(await outcome(mine), 'mutant: the same with what belongs to it').toBe('signed in');
    clock.advance(600_000);
    expect(await outcome(late)).toBe(invalid);
    clock.advance(-600_000);
    expect(await outcome(late), 'mutant: in time').toBe('signed in');
  });

  it('takes a code from where it was asked for, and once', async () => {
    const [mine, theirs, used] = [await there(), await there(), await there()];
    expect(await outcome({ ...mine, code: theirs.code }), 'PKCE: a code of another way').toBe(refused);
    expect(await outcome(mine), 'what was refused is over').toBe(invalid);
    expect(await outcome({ ...theirs, issuer: 'https://elsewhere.example' }), 'mix-up').toBe(refused);
    expect(await outcome(used)).toBe('signed in');
    expect(await outcome({ ...(await there()), code: used.code }), 'a code replayed').toBe(refused);
  });

  it('asks for the second factor as a password does, and goes on with the same code', async () => {
    const call = await asAda();
    const { codeAt, remove } = await secondFactorOn(identity, { clock, call });
    const shown = await there();
    expect(await outcome(shown)).toBe('identity.sign-in.second-factor-needed');
    expect(await outcome(shown, { secondFactorCode: '000000' })).toBe('identity.sign-in.second-factor-wrong');
    expect(await outcome({ ...shown, code: 'another' }, { secondFactorCode: codeAt(0) })).toBe(invalid);
    expect(await outcome(shown, { secondFactorCode: codeAt(0) })).toBe('signed in');
    expect(await outcome(shown, { secondFactorCode: codeAt(1) }), 'a replay').toBe(invalid);
    await remove(codeAt(1));
  });
});

describe('an identity (check 57)', () => {
  it('that nobody linked signs nobody in, whatever address it has', async () => {
    const shown = await there(ada.email);
    expect(await outcome(shown)).toBe('identity.oidc.identity-unknown');
    await link(shown);
    expect(await outcome(await there(ada.email)), 'linked by who is signed in').toBe('signed in');
  });

  it('of one issuer and subject is that alone', async () => {
    provider.retold = (token) => again(token, { claims: { sub: `${subject} ` } });
    expect(await outcome(await there())).toBe('identity.oidc.identity-unknown');
  });

  it('is nowhere in the log: what is kept says neither subject nor code', async () => {
    const shown = await there('nobody-else-has-this-subject');
    await link(shown);
    const kept = await postgres().query<{ data: string }>(
      `select coalesce(string_agg(e::text, ' '), '') as data from identity.events e where type like 'identity.%oidc%' or type like '%identity-linked'`,
    );
    const data = kept.map((row) => row.data).join();
    expect(data).toContain('identity-linked');
    for (const secret of ['nobody-else-has-this-subject', shown.code, shown.secret, shown.state])
      expect(data).not.toContain(secret);
  });
});

type Other = { readonly claims?: JWTPayload; readonly header?: { alg?: string; kid?: string }; readonly key?: object };

/** The same token with something else said, signed as the provider would. */
async function again(token: string, { claims = {}, header = {}, key = provider.key }: Other): Promise<string> {
  const { alg = 'RS256', kid = 'known' } = header;
  const signing = alg.startsWith('HS')
    ? new TextEncoder().encode(provider.settings.clientSecret)
    : await importJWK(key, alg);
  return new SignJWT({ ...decodeJwt(token), ...claims }).setProtectedHeader({ alg, kid }).sign(signing);
}

const unsigned = (token: string) =>
  [Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url'), token.split('.')[1] ?? '', ''].join('.');

/** What a careless reader would look at: each twin leaves out one thing, and lets the forged token through. */
const careful = () => ({ issuer: provider.issuer, audience: 'parley', algorithms: ['RS256'] });
const keys = () => createLocalJWKSet({ keys: [provider.publicKey] });
const past = () => Math.floor(clock.now().getTime() / 1000) - 3600;

describe('an ID token (check 57)', () => {
  const wrong: Readonly<
    Record<string, { tell: (token: string) => Promise<string> | string; careless: (token: string) => Promise<unknown> }>
  > = {
    'of another issuer': {
      tell: (token) => again(token, { claims: { iss: 'https://elsewhere.example' } }),
      careless: (token) => jwtVerify(token, keys(), { audience: 'parley', algorithms: ['RS256'] }),
    },
    'for another client': {
      tell: (token) => again(token, { claims: { aud: 'another' } }),
      careless: (token) => jwtVerify(token, keys(), { issuer: provider.issuer, algorithms: ['RS256'] }),
    },
    'for several, of whom another asked': {
      tell: (token) => again(token, { claims: { aud: ['parley', 'another'], azp: 'another' } }),
      careless: (token) => jwtVerify(token, keys(), careful()),
    },
    'with another nonce': {
      tell: (token) => again(token, { claims: { nonce: 'another' } }),
      careless: (token) => jwtVerify(token, keys(), careful()),
    },
    'that is over': {
      tell: (token) => again(token, { claims: { exp: past() } }),
      careless: (token) => jwtVerify(token, keys(), { ...careful(), currentDate: new Date((past() - 60) * 1000) }),
    },
    'signed with our own secret': {
      tell: (token) => again(token, { header: { alg: 'HS256' } }),
      careless: (token) =>
        jwtVerify(token, new TextEncoder().encode(provider.settings.clientSecret), {
          ...careful(),
          algorithms: ['HS256'],
        }),
    },
    'signed with nothing': {
      tell: unsigned,
      careless: (token) =>
        Promise.resolve(expect(decodeJwt(token)).toMatchObject({ iss: provider.issuer, aud: 'parley' })),
    },
    'of an unknown key': {
      tell: (token) => again(token, { header: { kid: '../../known' } }),
      careless: async (token) => jwtVerify(token, await importJWK(provider.publicKey, 'RS256'), careful()),
    },
    'signed otherwise than the provider says it does': {
      tell: (token) => again(token, { header: { alg: 'PS256' }, key: { ...provider.key, alg: 'PS256' } }),
      careless: async (token) =>
        jwtVerify(token, await importJWK({ ...provider.publicKey, alg: 'PS256' }, 'PS256'), {
          ...careful(),
          algorithms: ['PS256'],
        }),
    },
    'changed after it was signed': {
      tell: (token) => {
        const [header = '', , signature = ''] = token.split('.');
        const claims = { ...decodeJwt(token), sub: subject };
        return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
      },
      careless: (token) => Promise.resolve(expect(decodeJwt(token)).toMatchObject({ sub: subject })),
    },
  };

  it.each(Object.keys(wrong))('%s is refused, and the attempt is over', async (what) => {
    const { tell, careless } = wrong[what]!;
    let told = '';
    provider.retold = async (token) => (told = await tell(token));
    const shown = await there(what === 'changed after it was signed' ? 'somebody else' : subject);
    expect(await outcome(shown)).toBe(refused);
    provider.retold = undefined;
    expect(await outcome(shown)).toBe(invalid);
    await careless(told);
    expect(decodeProtectedHeader(told)).toHaveProperty('alg');
  });

  it('told again as it was is taken: nothing else was wrong with those', async () => {
    provider.retold = (token) => again(token, {});
    expect(await outcome(await there())).toBe('signed in');
  });
});

describe('a provider that is out of order', () => {
  it('uses nothing up: the same works when it is back', async () => {
    const shown = await there();
    provider.isDown = true;
    expect(await outcome(shown)).toBe(unavailable);
    provider.isDown = false;
    expect(await outcome(shown)).toBe('signed in');
  });

  it('is told as such before it was ever asked', async () => {
    clock.advance(3_600_000);
    provider.isDown = true;
    await expect(start().then(String, codeOf)).resolves.toBe(unavailable);
    provider.isDown = false;
    clock.advance(-3_600_000);
    expect(await outcome(await there())).toBe('signed in');
  });
});

it('goes out to the provider alone, and tells nobody what went wrong there', async () => {
  const out = vi.spyOn(globalThis, 'fetch');
  await finish(await there());
  const origins = new Set(out.mock.calls.map(([to]) => new URL(to instanceof Request ? to.url : to).origin));
  out.mockRestore();
  expect([...origins]).toEqual([provider.issuer]);
  const logged = JSON.stringify(identity.log.entries);
  for (const secret of [provider.settings.clientSecret, subject, 'id_token', 'invalid_grant'])
    expect(logged).not.toContain(secret);
  expect(identity.log.entries.filter(({ what }) => what === 'An operation failed.')).toEqual([]);
});

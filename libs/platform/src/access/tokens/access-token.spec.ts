import type { GetAccessTokenKeys, OutputOf } from '@parley/contracts';
import { movableClock } from '@parley/testing';
import {
  createLocalJWKSet,
  EmbeddedJWK,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Queries } from '../../rpc/operations.port.js';
import { AccessTokenVerifier, publishedKey, signAccessToken } from './access-token.js';
import { type SigningKey, signingKeySchema } from './service-keys.js';

const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`;
const holder = { userId: id(1), organizationId: id(2), signInId: id(3) };
const clock = movableClock();
const newKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return signingKeySchema.parse(await exportJWK(privateKey));
};

/** Identity, of which the keys are all that is asked. */
class Published extends Queries {
  keys: OutputOf<typeof GetAccessTokenKeys>['keys'] = [];
  asked = 0;
  isGone = false;

  ask = async (): Promise<never> => {
    this.asked += 1;
    if (this.isGone) throw new Error('Nobody answers');
    return { keys: this.keys } as never;
  };
}

let identity: Published;
let verifier: AccessTokenVerifier;
let [older, newer]: SigningKey[] = [];

const publish = async (...keys: (SigningKey | undefined)[]) => {
  identity.keys = await Promise.all(keys.flatMap((key) => (key ? [publishedKey(key)] : [])));
};
const signed = async (key: SigningKey | undefined) => {
  if (!key) throw new Error('There is no key');
  return (await signAccessToken(key, holder, clock.now())).token;
};
const isTaken = (token: string) =>
  verifier.verify(token).then(
    ({ call }) => call.session === holder.signInId,
    () => false,
  );

beforeEach(async () => {
  identity = new Published();
  verifier = new AccessTokenVerifier(identity, clock);
  [older, newer] = [await newKey(), await newKey()];
  await publish(older);
  expect(await isTaken(await signed(older))).toBe(true);
});

describe('the keys that sign access tokens (check 58)', () => {
  it('are exchanged while those before them are still taken', async () => {
    const before = await signed(older);
    await publish(newer, older);
    clock.advance(31_000);
    expect([await isTaken(await signed(newer)), await isTaken(before)]).toEqual([true, true]);
  });

  it('are taken back: five minutes later they sign for nobody', async () => {
    await publish(newer);
    const stolen = () => signed(older);
    expect(await isTaken(await stolen()), 'mutant: never asked again, it would go on').toBe(true);
    clock.advance(300_001);
    expect(await isTaken(await stolen())).toBe(false);
  });

  it('are not asked for by each forged token', async () => {
    clock.advance(31_000);
    const forged = await signed(newer);
    for (let n = 0; n < 100; n += 1) expect(await isTaken(forged)).toBe(false);
    console.info(`100 forged tokens: asked ${identity.asked - 1} times`);
    expect(identity.asked).toBe(2);
  });

  it('stand as they were said last where identity can’t be asked', async () => {
    identity.isGone = true;
    clock.advance(300_001);
    expect([await isTaken(await signed(older)), await isTaken(await signed(older))]).toEqual([true, true]);
    expect(identity.asked).toBe(2);
  });
});

const programs = { audience: 'parley/programs', claims: z.object({ sub: z.string() }) };

/** What a token says and how, as identity would sign it. */
type Told = { readonly claims: JWTPayload; readonly header: JWTHeaderParameters };

const honest = async (): Promise<Told> => {
  const seconds = Math.floor(clock.now().getTime() / 1000);
  const of = { sub: holder.userId, org: holder.organizationId, sid: holder.signInId };
  return {
    claims: { ...of, iss: 'parley', aud: 'parley', iat: seconds, exp: seconds + 600 },
    header: { alg: 'EdDSA', typ: 'at+jwt', kid: identity.keys[0]?.kid ?? '' },
  };
};
const told = async (claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}): Promise<Told> => {
  const said = await honest();
  return { claims: { ...said.claims, ...claims }, header: { ...said.header, ...header } };
};
/** By the key that is published, whatever the token says of it. */
const byIdentity = async ({ claims, header }: Told) => {
  if (!older) throw new Error('There is no key');
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(older, 'EdDSA'));
};
const bySecret = ({ claims, header }: Told) =>
  new SignJWT(claims).setProtectedHeader(header).sign(Buffer.from(identity.keys[0]?.x ?? '', 'base64url'));
const past = () => Math.floor(clock.now().getTime() / 1000) - 60;

type Forged = { readonly forge: () => Promise<string>; readonly careless: (token: string) => Promise<unknown> };

/** Each twin leaves out one thing that is looked at, and takes the forged token. */
const careful = { issuer: 'parley', audience: 'parley', typ: 'at+jwt', algorithms: ['EdDSA'] };
const reading = async (token: string, but: JWTVerifyOptions & { readonly without?: keyof JWTVerifyOptions }) => {
  const { without, ...options } = { ...careful, currentDate: clock.now(), ...but };
  const looked = Object.fromEntries(Object.entries(options).filter(([name]) => name !== without));
  return jwtVerify(token, createLocalJWKSet({ keys: [...identity.keys] }), looked);
};

describe('a token (check 58)', () => {
  const forged: Readonly<Record<string, Forged>> = {
    'that nobody signed': {
      forge: async () => new UnsecuredJWT((await honest()).claims).encode(),
      careless: (token) => Promise.resolve(UnsecuredJWT.decode(token, { currentDate: clock.now() })),
    },
    'signed with the public key as a shared secret': {
      forge: async () => bySecret(await told({}, { alg: 'HS256' })),
      careless: (token) =>
        jwtVerify(token, Buffer.from(identity.keys[0]?.x ?? '', 'base64url'), { currentDate: clock.now() }),
    },
    'whose key is a path': {
      forge: async () => byIdentity(await told({}, { kid: '../../etc/passwd' })),
      careless: async (token) =>
        jwtVerify(token, await importJWK(identity.keys[0]!, 'EdDSA'), { currentDate: clock.now() }),
    },
    'that brings its own key': {
      forge: async () => {
        const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
        const { claims, header } = await told(
          {},
          { jwk: await exportJWK(publicKey), jku: 'https://evil.example/keys' },
        );
        return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
      },
      careless: (token) => jwtVerify(token, EmbeddedJWK, { currentDate: clock.now() }),
    },
    'for somebody else': {
      forge: async () => byIdentity(await told({ aud: 'another' })),
      careless: (token) => reading(token, { without: 'audience' }),
    },
    'of a program': {
      forge: async () => byIdentity(await told({ aud: programs.audience })),
      careless: (token) => reading(token, { without: 'audience' }),
    },
    'of another issuer': {
      forge: async () => byIdentity(await told({ iss: 'https://elsewhere.example' })),
      careless: (token) => reading(token, { without: 'issuer' }),
    },
    'that says who somebody is, and lets nobody in (an ID token)': {
      forge: async () => byIdentity(await told({}, { typ: 'JWT' })),
      careless: (token) => reading(token, { without: 'typ' }),
    },
    'that is over': {
      forge: async () => byIdentity(await told({ exp: past() })),
      careless: (token) => reading(token, { currentDate: new Date((past() - 60) * 1000) }),
    },
    'that names no sign-in': {
      forge: async () => byIdentity(await told({ sid: undefined })),
      careless: (token) => reading(token, {}),
    },
  };

  it.each(Object.keys(forged))('%s is none, and mutant: one where that is not looked at', async (what) => {
    const { forge, careless } = forged[what]!;
    const token = await forge();
    expect(await isTaken(token)).toBe(false);
    await expect(careless(token), 'mutant').resolves.toBeTruthy();
  });

  it('told as it should be is one: nothing else was wrong with those', async () =>
    expect(await isTaken(await byIdentity(await honest()))).toBe(true));

  it('of a sign-in opens no door of a program', async () => {
    const [ours, theirs] = [await byIdentity(await honest()), await byIdentity(await told({ aud: programs.audience }))];
    await expect(verifier.claimsOf(ours, programs)).rejects.toMatchObject({ code: 'access.token-invalid' });
    await expect(verifier.claimsOf(theirs, programs)).resolves.toEqual({ sub: holder.userId });
  });
});

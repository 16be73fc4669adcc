import type { GetAccessTokenKeys, OutputOf } from '@parley/contracts';
import { movableClock } from '@parley/testing';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';

import { Queries } from '../rpc/operations.port.js';
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

describe('the keys that sign access tokens', () => {
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

describe('a token', () => {
  const claims = { org: holder.organizationId, sid: holder.signInId };
  const made = (token: SignJWT | UnsecuredJWT) =>
    token
      .setSubject(holder.userId)
      .setIssuer('parley')
      .setAudience('parley')
      .setIssuedAt(Math.floor(clock.now().getTime() / 1000))
      .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + 600);

  it('that nobody signed is none', async () => {
    const unsigned = new UnsecuredJWT(claims);
    made(unsigned);
    expect(await isTaken(unsigned.encode())).toBe(false);
  });

  it('signed with the public key as a shared secret is none, whatever key it names', async () => {
    const [published] = identity.keys;
    for (const kid of [published?.kid ?? '', '../../etc/passwd', '']) {
      const confused = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid });
      made(confused);
      const secret = Buffer.from(published?.x ?? '', 'base64url');
      expect(await isTaken(await confused.sign(secret))).toBe(false);
    }
  });
});

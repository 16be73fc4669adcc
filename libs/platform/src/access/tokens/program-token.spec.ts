import { movableClock } from '@parley/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';

import { Queries } from '../../rpc/operations.port.js';
import { AccessTokenVerifier, publishedKey } from './access-token.js';
import { readProgramToken, signProgramToken } from './program-token.js';
import { type SigningKey, signingKeySchema } from './service-keys.js';

const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`;
const client = { id: id(3), organizationId: id(4) };
const holder = { programId: id(1), userId: id(2), client, scopes: ['deals:read', 'contacts:read'] };
const clock = movableClock();
const afterMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
let key: SigningKey;

/** Identity, of which the keys are all that is asked. */
class Published extends Queries {
  ask = async (): Promise<never> => ({ keys: [await publishedKey(key)] }) as never;
}

const verifier = new AccessTokenVerifier(new Published(), clock);
const isTaken = (text: string) =>
  readProgramToken(verifier, text).then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  key = signingKeySchema.parse(await exportJWK(privateKey));
});

describe('a program’s access token (check 52)', () => {
  it('says for whom it is, for an hour', async () => {
    const signed = await signProgramToken(key, { ...holder, endsAt: afterMinutes(24 * 60) }, clock.now());
    expect(signed.expiresInSeconds).toBe(3600);
    expect(await readProgramToken(verifier, signed.accessToken)).toEqual({ ...holder, expiresAt: afterMinutes(60) });
  });

  it('does not outlive the family that it comes of', async () => {
    const ending = await signProgramToken(key, { ...holder, endsAt: afterMinutes(10) }, clock.now());
    const mutant = await signProgramToken(key, { ...holder, endsAt: undefined }, clock.now());
    const works = async () => [await isTaken(ending.accessToken), await isTaken(mutant.accessToken)];
    expect([ending.expiresInSeconds, await works()]).toEqual([600, [true, true]]);
    clock.advance(600_000);
    expect(await works(), 'mutant: told of no end, it is over an hour later').toEqual([false, true]);
  });
});

import { callerNames, type CallerName } from '@parley/contracts';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

/** One signing algorithm for everything: Ed25519. */
export const ALGORITHM = 'EdDSA';

const privateJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });
const publicJwk = privateJwk.omit({ d: true }).strict();

/** The public keys of all callers, by name; several where one is being rotated. */
export const trustedKeysSchema = z.partialRecord(z.enum(callerNames), z.array(publicJwk));

export type TrustedKeys = z.infer<typeof trustedKeysSchema>;

/** The key a service signs with, and the public keys of those it listens to. */
export type ServiceKeys = {
  readonly name: CallerName;
  readonly signing: CryptoKey;
  readonly trusted: ReadonlyMap<CallerName, readonly CryptoKey[]>;
};

/** @throws Error when a key is none of Ed25519 */
export async function readServiceKeys(name: CallerName, signing: unknown, trusted: TrustedKeys): Promise<ServiceKeys> {
  const keys = new Map<CallerName, readonly CryptoKey[]>();
  for (const caller of callerNames) keys.set(caller, await Promise.all((trusted[caller] ?? []).map(imported)));
  return { name, signing: await imported(privateJwk.parse(signing)), trusted: keys };
}

/** Fresh key pairs for every caller: what an installation in one process makes at first start. */
export async function generateServiceKeys(): Promise<ReadonlyMap<CallerName, { signing: JWK; published: JWK }>> {
  const pairs = callerNames.map(async (name) => {
    const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
    const signing = privateJwk.parse(await exportJWK(privateKey));
    const { d: _, ...published } = signing;
    return [name, { signing, published }] as const;
  });
  return new Map(await Promise.all(pairs));
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM);
  if (key instanceof Uint8Array) throw new TypeError('Not an Ed25519 key');
  return key;
}

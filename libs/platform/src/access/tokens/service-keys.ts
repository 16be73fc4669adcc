import { callerNames, type CallerName } from '@parley/contracts';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

/** One signing algorithm for everything: Ed25519. */
export const ALGORITHM = 'EdDSA';

/** A service's own key, as its settings hold it. */
export const signingKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});
const publicJwk = signingKeySchema.omit({ d: true }).strict();

export type SigningKey = z.infer<typeof signingKeySchema>;

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
export async function readServiceKeys(
  name: CallerName,
  signing: SigningKey,
  trusted: TrustedKeys,
): Promise<ServiceKeys> {
  const keys = new Map<CallerName, readonly CryptoKey[]>();
  for (const caller of callerNames) keys.set(caller, await Promise.all((trusted[caller] ?? []).map(imported)));
  return { name, signing: await imported(signing), trusted: keys };
}

/** The keys of a whole installation: each service's own, and the public ones they all trust. */
export const installationKeysSchema = z.object({
  signing: z.record(z.enum(callerNames), signingKeySchema),
  trusted: trustedKeysSchema,
});

export type InstallationKeys = z.infer<typeof installationKeysSchema>;

/** Fresh keys for every caller: what an installation in one process makes at first start. */
export async function generateServiceKeys(): Promise<InstallationKeys> {
  const pairs = await Promise.all(callerNames.map(async (name) => [name, await generateSigningKey()] as const));
  const trusted = pairs.map(([name, { d: _, ...published }]) => [name, [published]] as const);
  return installationKeysSchema.parse({ signing: Object.fromEntries(pairs), trusted: Object.fromEntries(trusted) });
}

async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  return signingKeySchema.parse(await exportJWK(privateKey));
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM);
  if (key instanceof Uint8Array) throw new TypeError('Not an Ed25519 key');
  return key;
}

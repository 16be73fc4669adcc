import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';

import { type AccessTokenVerifier, publishedKey, TOKEN_ISSUER } from './access-token.js';
import { ALGORITHM, type SigningKey } from './service-keys.js';
import { tokenInvalid } from '../access.errors.js';
import { clientIdOf, OAUTH_MARKS, type Place, readClientId } from './placed-secret.js';

/** Another audience than a sign-in's tokens have: neither is ever taken for the other. */
const AUDIENCE = 'parley/programs';

const LIFE_SECONDS = 3600;

const claims = z.object({
  sub: z.uuid(),
  org: z.uuid(),
  prg: z.uuid(),
  client_id: z.string(),
  scope: z.string(),
  exp: z.int(),
});

/** Whom a program's access token names: user, organization, client and scopes. What is held is decided at each call. */
export type ProgramTokenHolder = {
  readonly programId: string;
  readonly userId: string;
  readonly client: Place;
  readonly scopes: readonly string[];
};

export type ShownProgramToken = ProgramTokenHolder & { readonly expiresAt: string };

type Signed = ProgramTokenHolder & {
  /** Of the family of its refresh token, which it does not outlive. */
  readonly endsAt: string | undefined;
};

/** Signs what a program acts with for an hour. Only identity holds such a key. */
export async function signProgramToken(key: SigningKey, signed: Signed, now: Date) {
  const { programId, userId, client, scopes, endsAt } = signed;
  const seconds = Math.floor(now.getTime() / 1000);
  const end = Math.min(seconds + LIFE_SECONDS, endsAt === undefined ? Infinity : Math.floor(Date.parse(endsAt) / 1000));
  const { kid } = await publishedKey(key);
  const said = { org: client.organizationId, prg: programId, client_id: clientIdOf(client), scope: scopes.join(' ') };
  const token = await new SignJWT(said)
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid })
    .setSubject(userId)
    .setIssuer(TOKEN_ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(seconds)
    .setExpirationTime(end)
    .sign(await importJWK(key, ALGORITHM));
  return { accessToken: `${OAUTH_MARKS.accessToken}${token}`, expiresInSeconds: end - seconds };
}

/** @throws DomainError `unauthenticated` `access.token-invalid` */
export async function readProgramToken(verifier: AccessTokenVerifier, text: string): Promise<ShownProgramToken> {
  const token = text.slice(OAUTH_MARKS.accessToken.length);
  const { sub, prg, client_id, scope, exp } = await verifier.claimsOf(token, { audience: AUDIENCE, claims });
  const client = readClientId(client_id);
  if (!client) throw tokenInvalid();
  const expiresAt = new Date(exp * 1000).toISOString();
  return { programId: prg, userId: sub, client, scopes: scope.split(' '), expiresAt };
}

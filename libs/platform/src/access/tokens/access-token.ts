import { GetAccessTokenKeys, type OutputOf } from '@parley/contracts';
import { type Clock, HOUSE } from '@parley/kernel';
import { calculateJwkThumbprint, createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

import type { CallContext, Queries } from '../../rpc/operations.port.js';
import { tokenInvalid } from '../access.errors.js';
import { ALGORITHM, type SigningKey } from './service-keys.js';

export const TOKEN_ISSUER = 'parley';

const [TYPE, ISSUER, LIFE_SECONDS] = ['at+jwt', TOKEN_ISSUER, 600] as const;

const claimsSchema = z.object({ sub: z.uuid(), org: z.uuid(), sid: z.uuid(), exp: z.int(), stf: z.uuid().optional() });

/** How a token says what it is for, and what it has to say. */
type Form<Claims> = { readonly audience: string; readonly claims: z.ZodType<Claims> };

/** Whom an access token names: a user, in one organization, in one sign-in. Permissions are no claims. */
export type AccessTokenHolder = {
  readonly userId: string;
  readonly organizationId: string;
  readonly signInId: string;
  /** Of the installation's staff: by which invitation it is in, and until when, which its token does not outlive. */
  readonly staff?: { readonly staffAccessId: string; readonly endsAt: string } | undefined;
};

type PublishedKeys = OutputOf<typeof GetAccessTokenKeys>;

/** The public half of a key that signs access tokens, named by its thumbprint. */
export async function publishedKey({ kty, crv, x }: Omit<SigningKey, 'd'>): Promise<PublishedKeys['keys'][number]> {
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }) };
}

/** Signs an access token of 10 minutes. Only identity holds such a key. */
export async function signAccessToken(key: SigningKey, { staff, ...holder }: AccessTokenHolder, now: Date) {
  const seconds = Math.floor(now.getTime() / 1000);
  const end = Math.min(seconds + LIFE_SECONDS, staff ? Math.floor(Date.parse(staff.endsAt) / 1000) : Infinity);
  const { kid } = await publishedKey(key);
  const token = await new SignJWT({
    org: holder.organizationId,
    sid: holder.signInId,
    ...(staff && { stf: staff.staffAccessId }),
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
    .setSubject(holder.userId)
    .setIssuer(ISSUER)
    .setAudience(ISSUER)
    .setIssuedAt(seconds)
    .setExpirationTime(end)
    .sign(await importJWK(key, ALGORITHM));
  return { token, expiresAt: new Date(end * 1000).toISOString() };
}

/** Who showed an access token that was verified. */
export type Authenticated = {
  /** The call its holder makes. */
  readonly call: CallContext;
  /** When the token ends, ISO 8601 UTC: a live subscription ends with it. */
  readonly expiresAt: string;
  /** Of a program: origins that browsers may call from with it. */
  readonly origins?: readonly string[];
  /** Of the installation's staff: by which invitation. What they read is told by it. */
  readonly staffAccessId?: string;
};

/** How long identity's answer is used before an unknown key makes it ask again, in milliseconds. */
const PATIENCE_MS = 30_000;

/** How long it is used at all: whatever key was taken back by then signs for nobody any more. */
const LIFE_MS = 300_000;

/** Verifies access tokens at the door where they end: with identity's published keys, asked for when needed. */
export class AccessTokenVerifier {
  private known: { readonly keys: PublishedKeys; readonly at: number } | undefined;

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `unauthenticated` `access.token-invalid` */
  async verify(token: string): Promise<Authenticated> {
    const claims = await this.claimsOf(token, { audience: ISSUER, claims: claimsSchema });
    const actor = { tenantId: claims.org, principal: { kind: 'user', id: claims.sub } } as const;
    return {
      call: { actor, session: claims.sid },
      expiresAt: new Date(claims.exp * 1000).toISOString(),
      ...(claims.stf && { staffAccessId: claims.stf }),
    };
  }

  /** What a token of that form says. @throws DomainError `unauthenticated` `access.token-invalid` */
  async claimsOf<Claims>(token: string, form: Form<Claims>): Promise<Claims> {
    const verified = await this.checked(token, form, await this.keys(false));
    const claims = verified ?? (await this.checked(token, form, await this.keys(true)));
    if (!claims) throw tokenInvalid();
    return claims;
  }

  private async checked<Claims>(token: string, form: Form<Claims>, keys: PublishedKeys): Promise<Claims | undefined> {
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: ISSUER,
        audience: form.audience,
        currentDate: this.clock.now(),
      });
      return form.claims.parse(payload);
    } catch {
      return undefined;
    }
  }

  /** Asked anew for a key that is unknown, but not for every forged token; and now and then, since keys are taken back. */
  private async keys(isUnknown: boolean): Promise<PublishedKeys> {
    const { known } = this;
    if (!known) return this.asked();
    const age = this.clock.now().getTime() - known.at;
    if (age <= (isUnknown ? PATIENCE_MS : LIFE_MS)) return known.keys;
    // Where identity can't be asked, what it said last stands, and nobody waits for it again at once.
    return this.asked().catch(() => {
      this.known = { keys: known.keys, at: this.clock.now().getTime() };
      return known.keys;
    });
  }

  private async asked(): Promise<PublishedKeys> {
    const at = this.clock.now().getTime();
    const keys = await this.queries.ask(GetAccessTokenKeys, {}, nobody);
    this.known = { keys, at };
    return keys;
  }
}

/** A call in nobody's name, for operations that are public. */
const nobody: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

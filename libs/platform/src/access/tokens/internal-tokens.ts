import { createHash } from 'node:crypto';

import type { Clock } from '@parley/kernel';
import { jwtVerify, SignJWT, type CryptoKey } from 'jose';

import type { CallContext } from '../../rpc/operations.port.js';
import { tokenInvalid } from '../access.errors.js';
import { ExpiringCache } from '../expiring-cache.js';
import { internalClaims, LONGEST_LIFE, type InternalClaims } from './internal-claims.js';
import { ALGORITHM, type ServiceKeys } from './service-keys.js';

const TYPE = 'parley-internal+jwt';

/** A token is used again for this long, so that a page of calls costs one signature. */
const REUSE_SECONDS = 30;

/** Signs this service's internal tokens, and verifies those of others: a signature once per token, by its hash. */
export class InternalTokens {
  private readonly signed = new ExpiringCache<string>();
  private readonly verified = new ExpiringCache<InternalClaims>();

  constructor(
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  async sign(audience: string, context: CallContext): Promise<string> {
    const now = this.seconds();
    const claims = claimsOf(context);
    const key = JSON.stringify([audience, claims]);
    const known = this.signed.get(key, now);
    if (known) return known;

    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(this.keys.name)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LONGEST_LIFE)
      .sign(this.keys.signing);
    this.signed.set(key, token, now + REUSE_SECONDS);
    return token;
  }

  /** @throws DomainError `unauthenticated` `access.token-invalid` */
  async verify(token: string): Promise<InternalClaims> {
    const now = this.seconds();
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(hash, now);
    if (known) return known;

    const claims = await this.checked(token, now);
    this.verified.set(hash, claims, claims.exp);
    return claims;
  }

  private async checked(token: string, now: number): Promise<InternalClaims> {
    const stated = statedIssuer(token);
    for (const key of this.keys.trusted.get(stated) ?? []) {
      const claims = await verifiedBy(key, token, { name: this.keys.name, now });
      if (claims?.iss === stated && claims.exp - claims.iat <= LONGEST_LIFE) return claims;
    }
    throw tokenInvalid();
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

const claimsOf = ({ actor, session, causationId }: CallContext) => ({
  org: actor.tenantId,
  prn: { kind: actor.principal.kind, id: actor.principal.id },
  ...(actor.onBehalfOf && { obo: actor.onBehalfOf }),
  ...(session && { sid: session }),
  ...(causationId && { evt: causationId }),
});

/** Whose key to try. It is believed only after that key has verified the signature over it. */
function statedIssuer(token: string): InternalClaims['iss'] {
  try {
    const body: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return internalClaims.pick({ iss: true }).parse(body).iss;
  } catch {
    throw tokenInvalid();
  }
}

async function verifiedBy(
  key: CryptoKey,
  token: string,
  { name, now }: { readonly name: string; readonly now: number },
): Promise<InternalClaims | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      audience: name,
      currentDate: new Date(now * 1000),
      clockTolerance: 5,
    });
    return internalClaims.parse(payload);
  } catch {
    return undefined;
  }
}

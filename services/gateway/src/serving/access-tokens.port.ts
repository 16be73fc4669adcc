import type { Authenticated } from '@parley/platform';

/** Reads access tokens. A user's token ends at the gateway: services get an internal one. */
export abstract class AccessTokens {
  /** Whose token it is. @throws DomainError `unauthenticated` for a token that is forged, expired or revoked */
  abstract verify(token: string): Promise<Authenticated>;
}

import { Clock } from '@parley/kernel';
import { AccessTokenVerifier, type Authenticated, Queries, tokenInvalid } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

import { AccessTokens } from './access-tokens.port.js';

/** Longest list of tokens whose signature is known to be good: each is checked once, then known by its text. */
const KEPT = 10_000;

/** Access tokens as identity signs them. */
@Injectable()
export class SignedAccessTokens extends AccessTokens {
  private readonly good = new LRUCache<string, Authenticated>({ max: KEPT });
  private readonly verifier: AccessTokenVerifier;

  constructor(
    queries: Queries,
    private readonly clock: Clock,
  ) {
    super();
    this.verifier = new AccessTokenVerifier(queries, clock);
  }

  async verify(token: string): Promise<Authenticated> {
    const known = this.good.get(token);
    if (known && known.expiresAt > this.clock.now().toISOString()) return known;
    this.good.delete(token);
    if (known) throw tokenInvalid();
    const verified = await this.verifier.verify(token);
    this.good.set(token, verified);
    return verified;
  }
}

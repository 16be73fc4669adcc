import { GetAccessTokenKeys } from '@parley/contracts';
import { Clock, DomainError, HOUSE } from '@parley/kernel';
import { type Authenticated, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { z } from 'zod';

import { AccessTokens } from './access-tokens.port.js';

const claims = z.object({ sub: z.uuid(), org: z.uuid(), sid: z.uuid(), exp: z.int() });

type Key = Awaited<ReturnType<typeof importJWK>>;

/** Longest list of tokens whose signature is known to be good: each is checked once, then by its text. */
const KEPT = 10_000;

const invalid = () => new DomainError('unauthenticated', 'access.token-invalid');

/** Access tokens as identity signs them; the public keys are asked for once, and again for one that is new. */
@Injectable()
export class SignedAccessTokens extends AccessTokens {
  private keys = new Map<string, Key>();
  private readonly good = new Map<string, Authenticated>();

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {
    super();
  }

  async verify(token: string): Promise<Authenticated> {
    const known = this.good.get(token);
    const authenticated = known ?? (await this.checked(token));
    if (authenticated.expiresAt <= this.clock.now().toISOString()) throw invalid();
    if (!known) this.keep(token, authenticated);
    return authenticated;
  }

  private keep(token: string, authenticated: Authenticated): void {
    const oldest = this.good.size >= KEPT ? this.good.keys().next() : undefined;
    if (oldest?.done === false) this.good.delete(oldest.value);
    this.good.set(token, authenticated);
  }

  private async checked(token: string): Promise<Authenticated> {
    const key = await this.keyOf(token);
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['EdDSA'], currentDate: this.clock.now() });
      const { sub, org, sid, exp } = claims.parse(payload);
      const actor = { tenantId: org, principal: { kind: 'user', id: sub } } as const;
      return { call: { actor, session: sid }, expiresAt: new Date(exp * 1000).toISOString() };
    } catch {
      throw invalid();
    }
  }

  private async keyOf(token: string): Promise<Key> {
    const kid = kidOf(token);
    const key = this.keys.get(kid) ?? (await this.fetched()).get(kid);
    if (!key) throw invalid();
    return key;
  }

  private async fetched(): Promise<ReadonlyMap<string, Key>> {
    const actor = { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } as const;
    const { keys } = await this.queries.ask(GetAccessTokenKeys, {}, { actor });
    this.keys = new Map(await Promise.all(keys.map(async (key) => [key.kid, await importJWK(key, 'EdDSA')] as const)));
    return this.keys;
  }
}

function kidOf(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? '';
  } catch {
    throw invalid();
  }
}

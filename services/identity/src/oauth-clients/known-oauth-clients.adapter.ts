import { timingSafeEqual } from 'node:crypto';

import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { clientNotProved } from '../programs/program.errors.js';
import { type KnownOAuthClient, KnownOAuthClientTable } from './oauth-client-list/oauth-client-list.projection.js';
import { oauthClientNotFound } from './oauth-client.errors.js';

export type ShownClient = { readonly oauthClientId: string; readonly secretHash?: string | undefined };

/** What a secret that nobody has is compared with, so that it takes as long as one that somebody has. */
const nobodys = '0'.repeat(64);

/** Registered programs as they stand at this moment. */
@Injectable()
export class KnownOAuthClients {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `not-found` `identity.oauth-client.not-found` also for one that was archived */
  async current(tenantId: string, oauthClientId: string): Promise<KnownOAuthClient> {
    const client = await this.find(tenantId, oauthClientId);
    if (!client) throw oauthClientNotFound(oauthClientId);
    return client;
  }

  /**
   * The program that asks: by its secret where it can keep one, and by nothing where it can't.
   * @throws DomainError `unauthenticated` `identity.program.client-not-proved`
   */
  async proved(tenantId: string, { oauthClientId, secretHash }: ShownClient): Promise<KnownOAuthClient> {
    const client = await this.find(tenantId, oauthClientId);
    const isRight = isSame(secretHash ?? nobodys, client?.secretHash ?? nobodys);
    if (!client || client.isConfidential !== (secretHash !== undefined) || !isRight) throw clientNotProved();
    return client;
  }

  private async find(tenantId: string, oauthClientId: string): Promise<KnownOAuthClient | undefined> {
    const found = await this.database.inTenant({ tenantId }, (em) =>
      em.findOne(KnownOAuthClientTable, { oauthClientId, archivedAt: null }),
    );
    return found ? { ...found, secretHash: found.secretHash ?? null, archivedAt: null } : undefined;
  }
}

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other));

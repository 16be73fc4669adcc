import { DescribeOAuthClient, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { KnownOrganizationTable } from '../../organizations/organization-directory/organization-directory.projection.js';
import { KnownOAuthClients } from '../known-oauth-clients.adapter.js';

@Answers(DescribeOAuthClient)
export class DescribeOAuthClientQuery implements Answerer<typeof DescribeOAuthClient> {
  constructor(
    private readonly clients: KnownOAuthClients,
    private readonly database: TenantDatabase,
  ) {}

  async answer({ oauthClientId }: InputOf<typeof DescribeOAuthClient>, { tenantId }: Actor) {
    const { name, redirectUris, scopes } = await this.clients.current(tenantId, oauthClientId);
    const organization = await this.database.inTenant({ tenantId }, (em) =>
      em.findOne(KnownOrganizationTable, { organizationId: tenantId }),
    );
    return { name, redirectUris: [...redirectUris], scopes: [...scopes], organizationName: organization?.name ?? '' };
  }
}

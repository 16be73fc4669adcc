import { erased, type ListedMemberView } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AgentNames, NAMELESS_AGENT } from '../agents/agent-directory/agent-names.adapter.js';
import { KnownUserTable } from '../users/user-directory/user-directory.projection.js';

type Named = Pick<ListedMemberView, 'name' | 'email'>;

type Listed = { readonly kind: 'user' | 'agent'; readonly principalId: string };

/** Names of members, which the house knows of users, and the organization of its agents. */
@Injectable()
export class MemberNames {
  constructor(
    private readonly database: TenantDatabase,
    private readonly agents: AgentNames,
  ) {}

  /** Only of those who are members there: the house knows everybody's name. */
  async of(tenantId: string, members: readonly Listed[]): Promise<(member: Listed) => Named> {
    const idsOf = (wanted: Listed['kind']) =>
      members.filter(({ kind }) => kind === wanted).map(({ principalId }) => principalId);
    const agents = await this.agents.of(tenantId, idsOf('agent'));
    const users = await this.users(idsOf('user'));
    return ({ kind, principalId }) =>
      kind === 'agent'
        ? { name: agents.get(principalId) ?? NAMELESS_AGENT, email: null }
        : (users.get(principalId) ?? { name: erased, email: erased });
  }

  private async users(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const users = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(KnownUserTable, { userId: { $in: [...ids] } }),
    );
    return new Map(users.map(({ userId, name, email }) => [userId, { name: name ?? erased, email: email ?? erased }]));
  }
}

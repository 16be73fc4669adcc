import { erased, type ListedMemberView } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AgentNames, NAMELESS_AGENT } from '../agents/agent-directory/agent-names.adapter.js';
import { usersInHouse } from '../users/user-directory/users-in-house.adapter.js';

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
    const users = await usersInHouse(this.database, idsOf('user'));
    return ({ kind, principalId }) => {
      if (kind === 'agent') return { name: agents.get(principalId) ?? NAMELESS_AGENT, email: null };
      const user = users.get(principalId);
      return { name: user?.name ?? erased, email: user?.email ?? erased };
    };
  }
}

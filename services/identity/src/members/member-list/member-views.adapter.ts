import { erased, isBuiltIn, type ListedMemberView } from '@parley/contracts';
import { type Actor, HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { ownAmong } from '../../roles/givable.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';
import { KnownUserTable } from '../../users/user-directory/user-directory.projection.js';
import { AroundMembers } from './around-members.adapter.js';
import type { StoredMember } from './member-view.table.js';

/** Members with what the house and the roles know of them. Only of those who are members here. */
@Injectable()
export class MemberViews {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
    private readonly around: AroundMembers,
  ) {}

  async of(actor: Actor, members: readonly StoredMember[]): Promise<readonly ListedMemberView[]> {
    const ids = members.filter(({ kind }) => kind === 'user').map(({ principalId }) => principalId);
    const [users, own, around] = [
      await this.users(ids),
      await this.roles.ownRoles(actor.tenantId),
      await this.around.of(actor, ids),
    ];
    return members.map(({ kind, principalId, roles, ...member }) => {
      const user = users.get(principalId);
      const isAgent = kind === 'agent';
      return {
        ...member,
        principal: { kind, id: principalId },
        name: isAgent ? 'Agent' : (user?.name ?? erased),
        email: isAgent ? null : (user?.email ?? erased),
        roles: roles.filter(isBuiltIn),
        ownRoles: ownAmong(roles, own).map(({ id, name }) => ({ id, name })),
        teams: around.teams(principalId),
        hasSecondFactor: isAgent ? null : around.hasSecondFactor(principalId),
        lastSeenAt: around.lastSeenAt(principalId),
      };
    });
  }

  private async users(ids: readonly string[]) {
    const users = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(KnownUserTable, { userId: { $in: [...ids] } }),
    );
    return new Map(users.map((user) => [user.userId, user]));
  }
}

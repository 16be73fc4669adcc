import { isBuiltIn, type ListedMemberView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ownAmong } from '../../roles/givable.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';
import { MemberNames } from '../member-names.adapter.js';
import { AroundMembers } from './around-members.adapter.js';
import type { StoredMember } from './member-view.table.js';

/** Members with what the house, the agents and the roles know of them. */
@Injectable()
export class MemberViews {
  constructor(
    private readonly names: MemberNames,
    private readonly roles: RoleDirectory,
    private readonly around: AroundMembers,
  ) {}

  async of(actor: Actor, members: readonly StoredMember[]): Promise<readonly ListedMemberView[]> {
    const userIds = members.filter(({ kind }) => kind === 'user').map(({ principalId }) => principalId);
    const [named, own, around] = [
      await this.names.of(actor.tenantId, members),
      await this.roles.ownRoles(actor.tenantId),
      await this.around.of(actor, userIds),
    ];
    return members.map(({ kind, principalId, roles, ...member }) => ({
      ...member,
      ...named({ kind, principalId }),
      principal: { kind, id: principalId },
      roles: roles.filter(isBuiltIn),
      ownRoles: ownAmong(roles, own).map(({ id, name }) => ({ id, name })),
      teams: around.teams(principalId),
      hasSecondFactor: kind === 'agent' ? null : around.hasSecondFactor(principalId),
      lastSeenAt: around.lastSeenAt(principalId),
    }));
  }
}

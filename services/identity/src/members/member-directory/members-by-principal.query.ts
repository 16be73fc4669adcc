import { erased, type InputOf, isBuiltIn, type MemberView, MembersByPrincipal } from '@parley/contracts';
import { type Actor, HOUSE } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { KnownUserTable } from '../../users/user-directory/user-directory.projection.js';
import { type OwnRoles, ownAmong } from '../../roles/givable.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';
import { type KnownMember, KnownMemberTable } from './member-directory.projection.js';

@Answers(MembersByPrincipal)
export class MembersByPrincipalQuery implements Answerer<typeof MembersByPrincipal> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
  ) {}

  async answer({ ids }: InputOf<typeof MembersByPrincipal>, actor: Actor) {
    const members = await this.database.inTenant(actor, (em) =>
      em.find(KnownMemberTable, { principalId: { $in: ids } }),
    );
    // Only of those who are members here: the house knows everybody's name.
    const names = await this.namesOf(members.map(({ principalId }) => principalId));
    const own = await this.roles.ownRoles(actor.tenantId);
    const byPrincipal = new Map(members.map((member) => [member.principalId, viewOf(member, { names, own })]));
    return { items: ids.map((id) => byPrincipal.get(id) ?? null) };
  }

  private async namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const users = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(KnownUserTable, { userId: { $in: [...userIds] } }),
    );
    return new Map(users.map(({ userId, name }) => [userId, name ?? null]));
  }
}

type Known = { readonly names: ReadonlyMap<string, string | null>; readonly own: OwnRoles };

const viewOf = (
  { memberId: id, kind, principalId, roles, isActive }: KnownMember,
  { names, own }: Known,
): MemberView => ({
  id,
  principal: { kind, id: principalId },
  name: kind === 'agent' ? 'Agent' : (names.get(principalId) ?? erased),
  roles: roles.filter(isBuiltIn),
  ownRoles: ownAmong(roles, own).map((role) => ({ id: role.id, name: role.name })),
  isActive,
});

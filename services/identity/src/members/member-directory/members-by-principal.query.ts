import { type InputOf, isBuiltIn, MembersByPrincipal } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { ownAmong } from '../../roles/givable.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';
import { MemberNames } from '../member-names.adapter.js';
import { KnownMemberTable } from './member-directory.projection.js';

@Answers(MembersByPrincipal)
export class MembersByPrincipalQuery implements Answerer<typeof MembersByPrincipal> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
    private readonly names: MemberNames,
  ) {}

  async answer({ ids }: InputOf<typeof MembersByPrincipal>, actor: Actor) {
    const members = await this.database.inTenant(actor, (em) =>
      em.find(KnownMemberTable, { principalId: { $in: ids } }),
    );
    const named = await this.names.of(actor.tenantId, members);
    const own = await this.roles.ownRoles(actor.tenantId);
    const views = members.map(({ memberId: id, kind, principalId, roles, isActive }) => ({
      ...{ id, principal: { kind, id: principalId }, name: named({ kind, principalId }).name, isActive },
      roles: roles.filter(isBuiltIn),
      ownRoles: ownAmong(roles, own).map((role) => ({ id: role.id, name: role.name })),
    }));
    const byPrincipal = new Map(views.map((view) => [view.principal.id, view]));
    return { items: ids.map((id) => byPrincipal.get(id) ?? null) };
  }
}

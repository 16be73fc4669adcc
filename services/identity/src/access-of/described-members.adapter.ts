import { erased } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { Memberships, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { agentStream } from '../agents/agent.js';
import { MemberTable } from '../members/member-list/member-list.projection.js';
import { RoleDirectory } from '../roles/role-directory/role-directory.adapter.js';
import { userInHouse } from '../users/user-directory/users-in-house.adapter.js';
import type { Rules } from './reasons.js';

/** What the organization's records say of a member: who it is, and which rules decide about it. */
@Injectable()
export class MemberRules {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
  ) {}

  of(tenantId: string, memberId: string) {
    return this.database.inTenant({ tenantId }, async (em) => {
      const member = await em.findOne(MemberTable, { memberId });
      if (!member) return undefined;
      const { principalId: id, kind, roles, status } = member;
      return { principal: { kind, id }, roles, status, own: await this.roles.ownRolesIn(em) };
    });
  }

  async nameOf(userId: string): Promise<string> {
    const user = await userInHouse(this.database, userId);
    return user?.name ?? JSON.stringify(erased);
  }
}

@Injectable()
export class DescribedMembers {
  constructor(
    private readonly members: MemberRules,
    private readonly events: EventStore,
    private readonly memberships: Memberships,
  ) {}

  async of(tenantId: string, memberId: string) {
    const member = await this.members.of(tenantId, memberId);
    if (!member) return undefined;
    const { principal, ...rules } = member;
    const onBehalfOf = principal.kind === 'agent' ? await this.guardianOf(tenantId, principal.id) : null;
    const guardian = onBehalfOf === null ? null : await this.guardian(tenantId, onBehalfOf);
    return { principal, onBehalfOf, rules: { ...rules, kind: principal.kind, guardian } satisfies Rules };
  }

  private async guardianOf(tenantId: string, agentId: string): Promise<string | null> {
    return (await this.events.load(agentStream(tenantId, agentId))).state.guardianId;
  }

  private async guardian(tenantId: string, id: string) {
    const held = await this.memberships.grantsOf(tenantId, { kind: 'user', id });
    return { name: await this.members.nameOf(id), held };
  }
}

import { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { Circle, ListedMember } from './managing.js';
import { memberStream } from './member.js';
import { MemberGrants } from './member-grants.adapter.js';
import { type MemberRow, MemberTable } from './member-list/member-list.projection.js';

/** Members as a change of one of them sees them: nobody else changes any in that organization meanwhile. */
@Injectable()
export class MemberCircle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
    private readonly grants: MemberGrants,
  ) {}

  /** Two owners who leave at once would each see the other: so one of them waits. */
  alone<Result>(actor: Actor, memberId: string, work: (circle: Circle) => Promise<Result>): Promise<Result> {
    return this.database.inTenant(actor, async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`identity.members ${actor.tenantId}`]);
      const [acting, member] = [await this.rolesOf(actor), await em.findOne(MemberTable, { memberId })];
      const active = await em.find(MemberTable, { status: 'active', kind: 'user' });
      const ownerCount = active.filter(({ roles }) => roles.includes('owner')).length;
      const held = await this.grants.of({ actor, acting, member: member ?? { kind: 'user', roles: [] } }, em);
      const activeUserIds = active.map(({ principalId }) => principalId);
      return work({ acting, ...held, member: member ? listed(member) : undefined, activeUserIds, ownerCount });
    });
  }

  private async rolesOf({ tenantId, principal }: Actor): Promise<readonly string[]> {
    const { state } = await this.events.load(memberStream(tenantId, principal.id));
    return state.status === 'active' ? state.roles : [];
  }
}

const listed = ({ memberId, principalId: id, kind, roles, status }: MemberRow): ListedMember => ({
  memberId,
  principal: { kind, id },
  roles,
  status,
});

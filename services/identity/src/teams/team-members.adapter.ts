import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { memberNotFound } from '../members/member.errors.js';
import { MemberTable } from '../members/member-list/member-list.projection.js';

/** Members by the ids that the organization's list shows, and the principals that they are. */
@Injectable()
export class TeamMembers {
  constructor(private readonly database: TenantDatabase) {}

  /** Each once. @throws DomainError `not-found` `identity.member.not-found`, also for whoever was removed */
  async principalsOf(tenantId: string, memberIds: readonly string[]): Promise<readonly string[]> {
    const found = await this.database.inTenant({ tenantId }, (em) =>
      em.find(MemberTable, { memberId: { $in: [...memberIds] }, status: { $ne: 'removed' } }),
    );
    const byId = new Map(found.map(({ memberId, principalId }) => [memberId, principalId]));
    return [...new Set(memberIds)].map((memberId) => {
      const principalId = byId.get(memberId);
      if (principalId === undefined) throw memberNotFound(memberId);
      return principalId;
    });
  }
}

import type { HandedOverTo, Successor } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { teamArchived, teamNotFound } from '../../teams/team.errors.js';
import { KnownTeamTable } from '../../teams/team-directory/team-directory.projection.js';
import { successorNotFound } from '../member.errors.js';
import { MemberTable } from '../member-list/member-list.projection.js';

/** Whoever goes on with somebody's work, as the records name them. */
@Injectable()
export class Successors {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `identity.member.successor-not-found`, `identity.team.not-found`, `identity.team.archived` */
  async named(tenantId: string, { memberId, teamId }: Successor, leavingId: string): Promise<HandedOverTo> {
    const assigneeId = memberId === undefined ? null : await this.member(tenantId, memberId, leavingId);
    if (teamId === undefined) return { assigneeId };
    await this.checkTeam(tenantId, teamId);
    return { assigneeId, teamId };
  }

  private async member(tenantId: string, memberId: string, leavingId: string): Promise<string> {
    const found = await this.database.inTenant({ tenantId }, (em) =>
      em.findOne(MemberTable, { memberId, status: 'active', kind: 'user' }),
    );
    if (!found || found.principalId === leavingId) throw successorNotFound(memberId);
    return found.principalId;
  }

  private async checkTeam(tenantId: string, teamId: string): Promise<void> {
    const team = await this.database.inTenant({ tenantId }, (em) => em.findOne(KnownTeamTable, { teamId }));
    if (!team) throw teamNotFound(teamId);
    if (team.isArchived) throw teamArchived(teamId);
  }
}

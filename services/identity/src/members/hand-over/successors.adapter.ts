import { type GoingOn, type HandedOverTo, type Successor, workKinds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { heldBy, Memberships, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { teamArchived, teamNotFound } from '../../teams/team.errors.js';
import { type KnownTeam, KnownTeamTable } from '../../teams/team-directory/team-directory.projection.js';
import { grouperOf } from '../../teams/widening.js';
import { successorNotFound } from '../member.errors.js';
import { MemberTable } from '../member-list/member-list.projection.js';
import { notWideningByHandOver } from './successor-widening.js';

type Named = Pick<Successor, 'memberId' | 'teamId'>;

/** Whoever goes on with somebody's work, as the records name them. */
@Injectable()
export class Successors {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
  ) {}

  /**
   * @throws DomainError `identity.member.successor-not-found`, `identity.member.successor-widens-yours`,
   * `identity.team.not-found`, `identity.team.archived`
   */
  async of(actor: Actor, successor: Successor, leavingId: string): Promise<HandedOverTo> {
    const to = await this.named(actor.tenantId, successor, leavingId);
    const by = grouperOf(actor, await heldBy(this.memberships, actor));
    notWideningByHandOver({ to, leavingId }, { ...by, teams: await this.teamsOf(actor.tenantId, by.userId) });
    return to;
  }

  private async named(tenantId: string, successor: Successor, leavingId: string): Promise<HandedOverTo> {
    const all = await this.found(tenantId, successor, leavingId);
    const kinds = workKinds.flatMap((kind) => (successor[kind] ? [{ kind, named: successor[kind] }] : []));
    if (kinds.length === 0) return all;
    const found = kinds.map(async ({ kind, named }) => [kind, await this.found(tenantId, named, leavingId)] as const);
    return { ...all, instead: Object.fromEntries(await Promise.all(found)) };
  }

  private async found(tenantId: string, { memberId, teamId }: Named, leavingId: string): Promise<GoingOn> {
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

  private async teamsOf(tenantId: string, userId: string | undefined): Promise<readonly KnownTeam[]> {
    const teams = await this.database.inTenant({ tenantId }, (em) => em.find(KnownTeamTable, { isArchived: false }));
    return teams.filter(({ principalIds }) => userId !== undefined && principalIds.includes(userId));
  }

  private async checkTeam(tenantId: string, teamId: string): Promise<void> {
    const team = await this.database.inTenant({ tenantId }, (em) => em.findOne(KnownTeamTable, { teamId }));
    if (!team) throw teamNotFound(teamId);
    if (team.isArchived) throw teamArchived(teamId);
  }
}

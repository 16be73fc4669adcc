import { type Actor, HOUSE } from '@parley/kernel';
import { heldBy, Memberships, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { SecondFactorTable } from '../../second-factors/second-factor-states/second-factor-states.projection.js';
import { KnownTeamTable } from '../../teams/team-directory/team-directory.projection.js';
import { LastSeen } from '../last-seen/last-seen.adapter.js';

type NamedTeam = { readonly id: string; readonly name: string };

/** What is known of members beside their membership, as far as whoever asks may know it. */
@Injectable()
export class AroundMembers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly seen: LastSeen,
    private readonly memberships: Memberships,
  ) {}

  async of(actor: Actor, userIds: readonly string[]) {
    const { tenantId } = actor;
    const seen = await this.seen.of(tenantId, userIds);
    const [teams, secured] = [await this.teams(tenantId), await this.secured(actor, userIds)];
    return {
      lastSeenAt: (id: string): string | null => seen.get(id) ?? null,
      teams: (id: string): NamedTeam[] =>
        teams.filter(({ principalIds }) => principalIds.includes(id)).map(({ teamId, name }) => ({ id: teamId, name })),
      hasSecondFactor: (id: string): boolean | null => secured && secured.has(id),
    };
  }

  private teams(tenantId: string) {
    return this.database.inTenant({ tenantId }, (em) =>
      em.find(KnownTeamTable, { isArchived: false }, { orderBy: { name: 'asc', teamId: 'asc' } }),
    );
  }

  /** Who can be asked for no second factor is for those alone who can do something about it. */
  private async secured(actor: Actor, userIds: readonly string[]): Promise<ReadonlySet<string> | null> {
    const held = await heldBy(this.memberships, actor);
    if (held['members:manage'] !== 'all') return null;
    const on = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(SecondFactorTable, { userId: { $in: [...userIds] }, isOn: true }),
    );
    return new Set(on.map(({ userId }) => userId));
  }
}

import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { leaveTeam } from './change-team/leave-team.js';
import { KnownTeamTable } from './team-directory/team-directory.projection.js';
import { teamStream } from './team.js';

/** The teams that a user is in, in the context's organization. */
@Injectable()
export class TeamsOfUser {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async leave(principalId: string, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const current = await this.database.inTenant({ tenantId }, (em) => em.find(KnownTeamTable, { isArchived: false }));
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...alone } = context;
    for (const { teamId, principalIds } of current)
      if (principalIds.includes(principalId))
        await this.events.update(teamStream(tenantId, teamId), alone, (team) =>
          leaveTeam({ teamId, principalId }, team),
        );
  }
}

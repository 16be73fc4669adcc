import { ChangeTeam, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { TeamMembers } from '../team-members.adapter.js';
import { teamVersion } from '../team.errors.js';
import { teamStream } from '../team.js';
import { grouperOf } from '../widening.js';
import { changeTeam } from './change-team.js';

@Handles(ChangeTeam)
export class ChangeTeamHandler implements Handler<typeof ChangeTeam> {
  constructor(
    private readonly events: EventStore,
    private readonly members: TeamMembers,
    private readonly memberships: Memberships,
  ) {}

  async handle({ teamId, expectedVersion, ...said }: InputOf<typeof ChangeTeam>, context: CommandContext) {
    const { name, memberIds } = said;
    const { tenantId } = context.actor;
    const principalIds = memberIds && (await this.members.principalsOf(tenantId, memberIds));
    const by = grouperOf(context.actor, await heldBy(this.memberships, context.actor));
    const { position } = await this.events.update(teamStream(tenantId, teamId), context, (team, version) => {
      const changed = changeTeam({ teamId, name, principalIds, by }, team);
      if (expectedVersion !== undefined && expectedVersion !== version) throw teamVersion(teamId, version);
      return changed;
    });
    return { id: teamId, position };
  }
}

import { ChangeTeam, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { TeamMembers } from '../team-members.adapter.js';
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

  async handle({ teamId, name, memberIds }: InputOf<typeof ChangeTeam>, context: CommandContext) {
    const { tenantId } = context.actor;
    const principalIds = memberIds && (await this.members.principalsOf(tenantId, memberIds));
    const by = grouperOf(context.actor, await heldBy(this.memberships, context.actor));
    const { position } = await this.events.update(teamStream(tenantId, teamId), context, (team) =>
      changeTeam({ teamId, name, principalIds, by }, team),
    );
    return { id: teamId, position };
  }
}

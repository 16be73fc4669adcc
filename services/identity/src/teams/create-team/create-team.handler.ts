import { CreateTeam, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { TeamMembers } from '../team-members.adapter.js';
import { teamStream } from '../team.js';
import { grouperOf } from '../widening.js';
import { createTeam } from './create-team.js';

@Handles(CreateTeam)
export class CreateTeamHandler implements Handler<typeof CreateTeam> {
  constructor(
    private readonly events: EventStore,
    private readonly members: TeamMembers,
    private readonly memberships: Memberships,
  ) {}

  async handle({ name, memberIds }: InputOf<typeof CreateTeam>, context: CommandContext) {
    const { tenantId } = context.actor;
    const principalIds = await this.members.principalsOf(tenantId, memberIds);
    const teamId = context.commandId;
    const by = grouperOf(context.actor, await heldBy(this.memberships, context.actor));
    const { position } = await this.events.update(teamStream(tenantId, teamId), context, (team) =>
      createTeam({ teamId, name, principalIds, by }, team),
    );
    return { id: teamId, position };
  }
}

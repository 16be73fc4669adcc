import { ChangeTeam, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { TeamMembers } from '../team-members.adapter.js';
import { teamStream } from '../team.js';
import { changeTeam } from './change-team.js';

@Handles(ChangeTeam)
export class ChangeTeamHandler implements Handler<typeof ChangeTeam> {
  constructor(
    private readonly events: EventStore,
    private readonly members: TeamMembers,
  ) {}

  async handle({ teamId, name, memberIds }: InputOf<typeof ChangeTeam>, context: CommandContext) {
    const { tenantId } = context.actor;
    const principalIds = memberIds && (await this.members.principalsOf(tenantId, memberIds));
    const { position } = await this.events.update(teamStream(tenantId, teamId), context, (team) =>
      changeTeam({ teamId, name, principalIds }, team),
    );
    return { id: teamId, position };
  }
}

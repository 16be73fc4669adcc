import { ArchiveTeam, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { teamStream } from '../team.js';
import { archiveTeam } from './archive-team.js';

@Handles(ArchiveTeam)
export class ArchiveTeamHandler implements Handler<typeof ArchiveTeam> {
  constructor(private readonly events: EventStore) {}

  async handle({ teamId }: InputOf<typeof ArchiveTeam>, context: CommandContext) {
    const { position } = await this.events.update(teamStream(context.actor.tenantId, teamId), context, (team) =>
      archiveTeam({ teamId }, team),
    );
    return { id: teamId, position };
  }
}

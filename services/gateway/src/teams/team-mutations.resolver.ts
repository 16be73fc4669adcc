import { ArchiveTeam, ChangeTeam, CreateTeam } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { type Done, RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveTeamInput,
  ArchiveTeamPayload,
  ChangeTeamInput,
  ChangeTeamPayload,
  CreateTeamInput,
  CreateTeamPayload,
} from './team-inputs.types.js';

@Resolver()
export class TeamMutationsResolver {
  @Mutation(() => CreateTeamPayload, {
    description:
      'Creates a team: its members reach what any of them answers for, where they hold something over `TEAM`. ' +
      'Permission: `teams:manage`. Codes: `identity.member.not-found`, `identity.team.widens-yours`. Example: ' +
      '`createTeam(input: { idempotencyKey: "k1", name: "Roofs", memberIds: [] }) { teamId }`.',
  })
  @RequiresOf(CreateTeam)
  async createTeam(
    @Args('input', { description: 'The team.' }) { idempotencyKey, ...input }: CreateTeamInput,
    @Context() context: RequestContext,
  ): Promise<CreateTeamPayload> {
    return payloadOf(await context.send(CreateTeam, input, { idempotencyKey }));
  }

  @Mutation(() => ChangeTeamPayload, {
    description:
      'Renames a team, or says anew who is in it, within 5 seconds at every door. Permission: `teams:manage`. Codes: ' +
      '`identity.team.not-found`, `identity.team.archived`, `identity.team.version`, `identity.team.widens-yours`, ' +
      '`identity.member.not-found`. Example: ' +
      '`changeTeam(input: { idempotencyKey: "k1", teamId: "…", name: "Doors" }) { position }`.',
  })
  @RequiresOf(ChangeTeam)
  async changeTeam(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: ChangeTeamInput,
    @Context() context: RequestContext,
  ): Promise<ChangeTeamPayload> {
    return payloadOf(await context.send(ChangeTeam, present(input), { idempotencyKey }));
  }

  @Mutation(() => ArchiveTeamPayload, {
    description:
      'Archives a team: nobody reaches a record by it any more, within 5 seconds. What it answered for stays named so. ' +
      'Permission: `teams:manage`. Code: `identity.team.not-found`. Example: ' +
      '`archiveTeam(input: { idempotencyKey: "k1", teamId: "…" }) { position }`.',
  })
  @RequiresOf(ArchiveTeam)
  async archiveTeam(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveTeamInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveTeamPayload> {
    return payloadOf(await context.send(ArchiveTeam, input, { idempotencyKey }));
  }
}

const payloadOf = ({ output, position }: Done<typeof CreateTeam | typeof ChangeTeam | typeof ArchiveTeam>) => ({
  position,
  teamId: output.id,
});

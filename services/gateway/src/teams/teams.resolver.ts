import { ListTeams, TeamsByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Team, teamOf } from './team.types.js';

@ArgsType()
class TeamArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the team.' })
  readonly id!: string;
}

@Resolver()
export class TeamsResolver {
  @Query(() => [Team], {
    description: 'The organization’s teams by name, without those that were archived. Permission: `teams:read`.',
  })
  @RequiresOf(ListTeams)
  async teams(@Args() { atLeast }: AtLeastArgs, @Context() context: RequestContext): Promise<Team[]> {
    context.after(atLeast);
    return (await context.ask(ListTeams, context.since(ListTeams))).items.map(teamOf);
  }

  @Query(() => Team, {
    nullable: true,
    description: 'One team, also one that was archived; null where it does not exist. Permission: `teams:read`.',
  })
  @RequiresOf(TeamsByIds)
  async team(@Args() { id, atLeast }: TeamArgs, @Context() context: RequestContext): Promise<Team | null> {
    context.after(atLeast);
    const view = await context.records.teams.load(id);
    return view && teamOf(view);
  }
}

import { ListTerritories, PreviewTerritory } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Assignee, assigneeOf } from '../assignees/assignee.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { conditionsOf } from './conditions-of.types.js';
import { TerritoryPreviewArgs } from './territory-inputs.types.js';
import { Territory, TerritoryApplication, territoryOf, TerritoryPreview } from './territory.types.js';

@Resolver(() => Territory)
export class TerritoriesResolver {
  @Query(() => [Territory], {
    description:
      'The territories in the order in which they are asked, without those that were archived. Permission: ' +
      '`territories:manage`.',
  })
  @RequiresOf(ListTerritories)
  async territories(@Args() { atLeast }: AtLeastArgs, @Context() context: RequestContext): Promise<Territory[]> {
    context.after(atLeast);
    return (await context.ask(ListTerritories, context.since(ListTerritories))).items.map(territoryOf);
  }

  @Query(() => TerritoryApplication, {
    nullable: true,
    description:
      'How far territories were last asked about all records, null where they never were. Permission: ' +
      '`territories:manage`.',
  })
  @RequiresOf(ListTerritories)
  async territoryApplication(
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<TerritoryApplication | null> {
    context.after(atLeast);
    return (await context.ask(ListTerritories, context.since(ListTerritories))).application;
  }

  @Query(() => TerritoryPreview, {
    description:
      'How many of the records that are there a territory would take in its place. Permission: ' +
      '`territories:manage`. Needs `contacts:read` and `deals:read` too. Codes: `access.field-not-allowed`, ' +
      '`crm.territory.too-many-values`.',
  })
  @RequiresOf(PreviewTerritory)
  territoryPreview(@Args() args: TerritoryPreviewArgs, @Context() context: RequestContext): Promise<TerritoryPreview> {
    context.after(args.atLeast);
    return context.ask(PreviewTerritory, {
      ...conditionsOf(args),
      ...(args.territoryId && { territoryId: args.territoryId }),
      ...context.since(PreviewTerritory),
    });
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that answers for what it takes. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Territory, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = await records.teams.load(teamId);
    return team && teamOf(team);
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'The member who answers for it too, null for the team alone. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Territory, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }
}

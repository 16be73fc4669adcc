import { DealDifferences, DealVersions } from '@parley/contracts';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Deal } from '../deals/deal.types.js';
import { type Connection, connectionOf } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  differencesAsked,
  DifferencesArgs,
  FieldChange,
  RecordVersion,
  RecordVersionConnection,
  versionsAsked,
  VersionsArgs,
} from './version.types.js';

@Resolver(() => Deal)
export class DealVersionsResolver {
  @ResolveField(() => RecordVersionConnection, { description: 'Its versions, newest first: who changed what.' })
  async versions(
    @Parent() { id }: Deal,
    @Args() args: VersionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RecordVersion>> {
    const page = await context.ask(DealVersions, { id, ...versionsAsked(args), ...context.since(DealVersions) });
    return connectionOf(page, (version) => version);
  }

  @ResolveField(() => [FieldChange], {
    nullable: true,
    description: 'What is another than at an instant, each field once; null where it was not there at the later one.',
  })
  async differences(
    @Parent() { id }: Deal,
    @Args() args: DifferencesArgs,
    @Context() context: RequestContext,
  ): Promise<readonly FieldChange[] | null> {
    const asked = { id, ...differencesAsked(args), ...context.since(DealDifferences) };
    return (await context.ask(DealDifferences, asked)).changes;
  }
}

import { CompanyDifferences, CompanyVersions } from '@parley/contracts';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Company } from '../companies/company.types.js';
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

@Resolver(() => Company)
export class CompanyVersionsResolver {
  @ResolveField(() => RecordVersionConnection, { description: 'Its versions, newest first: who changed what.' })
  async versions(
    @Parent() { id }: Company,
    @Args() args: VersionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RecordVersion>> {
    const page = await context.ask(CompanyVersions, { id, ...versionsAsked(args), ...context.since(CompanyVersions) });
    return connectionOf(page, (version) => version);
  }

  @ResolveField(() => [FieldChange], {
    nullable: true,
    description: 'What is another than at an instant, each field once; null where it was not known at the later one.',
  })
  async differences(
    @Parent() { id }: Company,
    @Args() args: DifferencesArgs,
    @Context() context: RequestContext,
  ): Promise<readonly FieldChange[] | null> {
    const asked = { id, ...differencesAsked(args), ...context.since(CompanyDifferences) };
    return (await context.ask(CompanyDifferences, asked)).changes;
  }
}

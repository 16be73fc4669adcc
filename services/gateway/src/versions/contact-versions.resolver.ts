import { ContactDifferences, ContactVersions } from '@parley/contracts';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Contact } from '../contacts/contact.types.js';
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

@Resolver(() => Contact)
export class ContactVersionsResolver {
  @ResolveField(() => RecordVersionConnection, { description: 'Their versions, newest first: who changed what.' })
  async versions(
    @Parent() { id }: Contact,
    @Args() args: VersionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RecordVersion>> {
    const page = await context.ask(ContactVersions, { id, ...versionsAsked(args), ...context.since(ContactVersions) });
    return connectionOf(page, (version) => version);
  }

  @ResolveField(() => [FieldChange], {
    nullable: true,
    description:
      'What is another than at an instant, each field once; null where they were not known at the later one.',
  })
  async differences(
    @Parent() { id }: Contact,
    @Args() args: DifferencesArgs,
    @Context() context: RequestContext,
  ): Promise<readonly FieldChange[] | null> {
    const asked = { id, ...differencesAsked(args), ...context.since(ContactDifferences) };
    return (await context.ask(ContactDifferences, asked)).changes;
  }
}

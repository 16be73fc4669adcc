import { ListMembers, memberFilter, MembersByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { OpenWork } from './hand-over.types.js';
import { Member, MemberConnection, memberOf } from './member.types.js';
import { MembersArgs } from './members-args.types.js';

@ArgsType()
class MemberArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the member.' })
  readonly id!: string;
}

@Resolver(() => Member)
export class MembersResolver {
  @Query(() => MemberConnection, {
    description:
      'Members of the organization, also those who were, who joined first first. Permission: `members:read`.',
  })
  @RequiresOf(ListMembers)
  async members(@Args() args: MembersArgs, @Context() context: RequestContext): Promise<Connection<Member>> {
    context.after(args.atLeast);
    const page = await context.ask(ListMembers, {
      page: pageOfArgs(args),
      ...filterFor(memberFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListMembers),
    });
    return connectionOf(page, memberOf);
  }

  @Query(() => Member, {
    nullable: true,
    description: 'One member, null where it does not exist or may not be seen. Permission: `members:read`.',
  })
  @RequiresOf(MembersByIds)
  async member(@Args() { id, atLeast }: MemberArgs, @Context() context: RequestContext): Promise<Member | null> {
    context.after(atLeast);
    const view = await context.records.members.load(id);
    return view && memberOf(view);
  }

  @ResolveField(() => OpenWork, {
    nullable: true,
    description: 'What it answers for; null without `members:manage`.',
  })
  openWork(@Parent() { id }: Member, @Context() { records }: RequestContext): Promise<OpenWork | null> {
    return records.openWork.load(id);
  }
}

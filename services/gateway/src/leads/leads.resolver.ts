import { leadFilter, LeadsByIds, ListLeads } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Lead, LeadConnection, leadOf } from './lead.types.js';
import { LeadsArgs } from './leads-args.types.js';

@ArgsType()
class LeadArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the lead.' })
  readonly id!: string;
}

@Resolver()
export class LeadsResolver {
  @Query(() => LeadConnection, { description: 'Leads, the one that changed last first. Permission: `leads:read`.' })
  @RequiresOf(ListLeads)
  async leads(@Args() args: LeadsArgs, @Context() context: RequestContext): Promise<Connection<Lead>> {
    context.after(args.atLeast);
    const page = await context.ask(ListLeads, {
      page: pageOfArgs(args),
      ...(args.search && { search: args.search }),
      ...filterFor(leadFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListLeads),
    });
    return connectionOf(page, leadOf);
  }

  @Query(() => Lead, {
    nullable: true,
    description: 'One lead, null where it does not exist or may not be seen. Permission: `leads:read`.',
  })
  @RequiresOf(LeadsByIds)
  async lead(@Args() { id, atLeast }: LeadArgs, @Context() context: RequestContext): Promise<Lead | null> {
    context.after(atLeast);
    const view = await context.records.leads.load(id);
    return view && leadOf(view);
  }
}

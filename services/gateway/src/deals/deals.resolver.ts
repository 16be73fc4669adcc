import { DealAsOf, dealFilter, DealsByIds, ListDeals } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Deal, DealConnection, dealOf } from './deal.types.js';
import { DealsArgs } from './deals-args.types.js';

@ArgsType()
class DealArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly id!: string;

  @Field(() => DateTime, { nullable: true, description: 'The deal as it was recorded at that instant. Default: now.' })
  readonly asOf?: string | null;
}

@Resolver()
export class DealsResolver {
  @Query(() => DealConnection, { description: 'Deals, the one that changed last first. Permission: `deals:read`.' })
  @RequiresOf(ListDeals)
  async deals(@Args() args: DealsArgs, @Context() context: RequestContext): Promise<Connection<Deal>> {
    context.after(args.atLeast);
    const page = await context.ask(ListDeals, {
      page: pageOfArgs(args),
      ...filterFor(dealFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...(args.asOf && { asOf: args.asOf }),
      ...context.since(ListDeals),
    });
    return connectionOf(page, (view) => dealOf(view, args.asOf));
  }

  @Query(() => Deal, {
    nullable: true,
    description: 'One deal, null where it does not exist, did not yet, or may not be seen. Permission: `deals:read`.',
  })
  @RequiresOf(DealsByIds)
  async deal(@Args() { id, asOf, atLeast }: DealArgs, @Context() context: RequestContext): Promise<Deal | null> {
    context.after(atLeast);
    if (asOf) return this.asOf(id, asOf, context);
    const view = await context.records.deals.load(id);
    return view && dealOf(view);
  }

  private async asOf(id: string, asOf: string, context: RequestContext): Promise<Deal | null> {
    const then = await context.ask(DealAsOf, { id, asOf });
    return then.deal && dealOf(then.deal, then.asOf);
  }
}

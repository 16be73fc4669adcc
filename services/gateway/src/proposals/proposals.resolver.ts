import { ListProposals, proposalFilter, ProposalsByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { ProposalsArgs } from './proposals-args.types.js';
import { Proposal, ProposalConnection, proposalOf } from './proposal.types.js';

@Resolver()
export class ProposalsResolver {
  @Query(() => ProposalConnection, { description: 'Proposals, newest first. Permission: `proposals:read`.' })
  @RequiresOf(ListProposals)
  async proposals(@Args() args: ProposalsArgs, @Context() context: RequestContext): Promise<Connection<Proposal>> {
    context.after(args.atLeast);
    const page = await context.ask(ListProposals, {
      page: pageOfArgs(args),
      ...filterFor(proposalFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListProposals),
    });
    return connectionOf(page, proposalOf);
  }

  @Query(() => Proposal, {
    nullable: true,
    description: 'One proposal, null where it does not exist or may not be seen. Permission: `proposals:read`.',
  })
  @RequiresOf(ProposalsByIds)
  async proposal(
    @Args('id', { type: () => ID, description: 'Id of the proposal.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<Proposal | null> {
    context.after(atLeast);
    const view = await context.records.proposals.load(id);
    return view && proposalOf(view);
  }
}

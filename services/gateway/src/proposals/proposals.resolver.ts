import { ListProposals, ProposalsByIds, type ProposalView } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs, ListArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { IdFilter } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Proposal, ProposalConnection, proposalOf, ProposalStatus } from './proposal.types.js';

@InputType({ description: 'A condition on the status of a proposal.' })
class ProposalStatusFilter {
  @Field(() => ProposalStatus, { description: 'Exactly this status.' })
  readonly eq!: ProposalView['status'];
}

@InputType({ description: 'Which proposals; all given conditions must hold.' })
class ProposalFilter {
  @Field(() => ProposalStatusFilter, { nullable: true, description: 'In which status. Default: any.' })
  readonly status?: ProposalStatusFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of which chat. Default: any.' })
  readonly chatId?: IdFilter | null;
}

@ArgsType()
class ProposalsArgs extends ListArgs {
  @Field(() => ProposalFilter, { nullable: true, description: 'Only proposals that fit. Default: all.' })
  readonly filter?: ProposalFilter | null;
}

@Resolver()
export class ProposalsResolver {
  @Query(() => ProposalConnection, { description: 'Proposals, newest first. Permission: `proposals:read`.' })
  @RequiresOf(ListProposals)
  async proposals(@Args() args: ProposalsArgs, @Context() context: RequestContext): Promise<Connection<Proposal>> {
    context.after(args.atLeast);
    const { status, chatId } = args.filter ?? {};
    const page = await context.ask(ListProposals, {
      page: pageOfArgs(args),
      ...(status && { status: status.eq }),
      ...(chatId && { chatId: chatId.eq }),
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

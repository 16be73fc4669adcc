import { agentFilter, AgentsByIds, ListAgents } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Agent, AgentBudget, AgentConnection, agentOf } from './agent.types.js';
import { AgentsArgs } from './agents-args.types.js';

@ArgsType()
class AgentArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly id!: string;
}

@Resolver(() => Agent)
export class AgentsResolver {
  @Query(() => AgentConnection, {
    description: 'AI agents, also those that were removed, which came first first. Permission: `members:read`.',
  })
  @RequiresOf(ListAgents)
  async agents(@Args() args: AgentsArgs, @Context() context: RequestContext): Promise<Connection<Agent>> {
    context.after(args.atLeast);
    const page = await context.ask(ListAgents, {
      page: pageOfArgs(args),
      ...filterFor(agentFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListAgents),
    });
    return connectionOf(page, agentOf);
  }

  @Query(() => Agent, {
    nullable: true,
    description: 'One agent, null where it does not exist or may not be seen. Permission: `members:read`.',
  })
  @RequiresOf(AgentsByIds)
  async agent(@Args() { id, atLeast }: AgentArgs, @Context() context: RequestContext): Promise<Agent | null> {
    context.after(atLeast);
    const view = await context.records.agents.load(id);
    return view && agentOf(view);
  }

  @ResolveField(() => AgentBudget, {
    nullable: true,
    description: 'What it may spend and has spent; null while it does not work. Permission: `members:read`.',
  })
  budget(@Parent() { id }: Agent, @Context() context: RequestContext): Promise<AgentBudget | null> {
    return context.records.agentBudgets.load(id);
  }
}

import { CreateAgent, RenameAgent, SetAgentBudget } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  CreateAgentInput,
  CreateAgentPayload,
  RenameAgentInput,
  RenameAgentPayload,
  SetAgentBudgetInput,
  SetAgentBudgetPayload,
} from './agent-inputs.types.js';
import { agentOf } from './agent.types.js';

@Resolver()
export class AgentMutationsResolver {
  @Mutation(() => CreateAgentPayload, {
    description:
      'Makes an AI agent, for which you answer: it never may do more than its role and you may at that moment. Permission: ' +
      '`members:manage`. Codes: `identity.agent.only-users-answer`, `identity.member.agent-keeps-role`, ' +
      '`identity.role.beyond-yours`, `identity.role.not-found`. Example: ' +
      '`createAgent(input: { idempotencyKey: "k1", name: "Sonya" }) { agent { id name guardianId } }`.',
  })
  @RequiresOf(CreateAgent)
  async createAgent(
    @Args('input', { description: 'The agent.' }) { idempotencyKey, ...input }: CreateAgentInput,
    @Context() context: RequestContext,
  ): Promise<CreateAgentPayload> {
    const { output, position } = await context.send(CreateAgent, present(input), { idempotencyKey });
    return { position, agentId: output.id, agent: await agentNow(output.id, context) };
  }

  @Mutation(() => RenameAgentPayload, {
    description:
      'Calls an agent otherwise. Permission: `members:manage`. Codes: `identity.agent.not-found`, ' +
      '`identity.agent.version`. Example: ' +
      '`renameAgent(input: { idempotencyKey: "k1", agentId: "…", name: "Anton" }) { agent { name } }`.',
  })
  @RequiresOf(RenameAgent)
  async renameAgent(
    @Args('input', { description: 'Which, and how.' }) { idempotencyKey, ...input }: RenameAgentInput,
    @Context() context: RequestContext,
  ): Promise<RenameAgentPayload> {
    const { output, position } = await context.send(RenameAgent, present(input), { idempotencyKey });
    return { position, agent: await agentNow(output.id, context) };
  }

  @Mutation(() => SetAgentBudgetPayload, {
    description:
      'Says how many runs an agent may make per day: once they are spent it drafts nothing until midnight in the organization’s time zone. ' +
      'Permission: `members:manage`. Code: `agents.agent.not-found`. Example: ' +
      '`setAgentBudget(input: { idempotencyKey: "k1", agentId: "…", runsPerDay: 200 }) { agent { budget { runsPerDay } } }`.',
  })
  @RequiresOf(SetAgentBudget)
  async setAgentBudget(
    @Args('input', { description: 'Which, and how much.' })
    { idempotencyKey, agentId, runsPerDay }: SetAgentBudgetInput,
    @Context() context: RequestContext,
  ): Promise<SetAgentBudgetPayload> {
    const input = { agentId, runsPerDay: runsPerDay ?? null };
    const { position } = await context.send(SetAgentBudget, input, { idempotencyKey });
    return { position, agent: await agentNow(agentId, context) };
  }
}

/** The agent as a mutation just left it. */
export async function agentNow(id: string, context: RequestContext) {
  const view = await context.readBack(context.records.agents.load(id));
  return view && agentOf(view);
}

import { AcceptGuardianship, SetAgentGuardian } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  AcceptGuardianshipInput,
  AcceptGuardianshipPayload,
  SetAgentGuardianInput,
  SetAgentGuardianPayload,
} from './agent-inputs.types.js';
import { agentNow } from './agent-mutations.resolver.js';

@Resolver()
export class GuardianMutationsResolver {
  @Mutation(() => SetAgentGuardianPayload, {
    description:
      'Makes you answer for an agent, which from then on does no more than you may; another member is asked to, and does ' +
      'from when they accept. Permission: `members:manage`. Codes: `identity.agent.not-found`, ' +
      '`identity.agent.guardian-not-found`, `identity.agent.version`, `identity.member.holds-more`. Example: ' +
      '`setAgentGuardian(input: { idempotencyKey: "k1", agentId: "…", guardianId: "…" }) { isInForce }`.',
  })
  @RequiresOf(SetAgentGuardian)
  async setAgentGuardian(
    @Args('input', { description: 'Which agent, and which member.' })
    { idempotencyKey, ...input }: SetAgentGuardianInput,
    @Context() context: RequestContext,
  ): Promise<SetAgentGuardianPayload> {
    const { output, position } = await context.send(SetAgentGuardian, present(input), { idempotencyKey });
    const { agentId, guardianId } = input;
    return { position, agentId, guardianId, isInForce: output.isInForce, agent: await agentNow(agentId, context) };
  }

  @Mutation(() => AcceptGuardianshipPayload, {
    description:
      'Answers for an agent that somebody named you the guardian of: from then on it does no more than you may. ' +
      'Permission: any sign-in. Codes: `identity.agent.not-found`, `identity.agent.guardianship-not-found`. Example: ' +
      '`acceptGuardianship(input: { idempotencyKey: "k1", agentId: "…" }) { agentId }`.',
  })
  @RequiresOf(AcceptGuardianship)
  async acceptGuardianship(
    @Args('input', { description: 'Which agent.' }) { idempotencyKey, ...input }: AcceptGuardianshipInput,
    @Context() context: RequestContext,
  ): Promise<AcceptGuardianshipPayload> {
    const { output, position } = await context.send(AcceptGuardianship, input, { idempotencyKey });
    return { position, agentId: output.id };
  }
}

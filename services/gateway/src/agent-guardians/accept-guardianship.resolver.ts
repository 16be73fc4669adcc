import { AcceptGuardianship } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import { AcceptGuardianshipInput, AcceptGuardianshipPayload } from './accept-guardianship.types.js';

@Resolver()
export class AcceptGuardianshipResolver {
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

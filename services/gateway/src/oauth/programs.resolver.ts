import { DisconnectProgram, ListConnectedPrograms } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import { ConnectedProgram, DisconnectProgramInput, DisconnectProgramPayload } from './program.types.js';

@Resolver()
export class ProgramsResolver {
  @Query(() => [ConnectedProgram], {
    description: 'Programs that you let act in your name here, at most 100, the newest first. Permission: any sign-in.',
  })
  @RequiresOf(ListConnectedPrograms)
  async connectedPrograms(@Context() context: RequestContext): Promise<readonly ConnectedProgram[]> {
    return (await context.ask(ListConnectedPrograms, {})).items;
  }

  @Mutation(() => DisconnectProgramPayload, {
    description:
      'Ends what you let a program do: refused everywhere within 5 seconds. Permission: any sign-in. Code: ' +
      '`identity.program.not-found`. Example: ' +
      '`disconnectProgram(input: { idempotencyKey: "k1", programId: "…" }) { programId }`.',
  })
  @RequiresOf(DisconnectProgram)
  async disconnectProgram(
    @Args('input', { description: 'Which program.' }) { idempotencyKey, programId }: DisconnectProgramInput,
    @Context() context: RequestContext,
  ): Promise<DisconnectProgramPayload> {
    const { position } = await context.send(DisconnectProgram, { programId }, { idempotencyKey });
    return { position, programId };
  }
}

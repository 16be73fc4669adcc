import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';

@InputType({ description: 'For which agent you answer from now on.' })
export class AcceptGuardianshipInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly agentId!: string;
}

@ObjectType({ description: 'The agent you answer for now.' })
export class AcceptGuardianshipPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly agentId!: string;
}

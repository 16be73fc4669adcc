import { Field, ID, ObjectType } from '@nestjs/graphql';

import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'An agent that you were asked to answer for: nothing changes until you accept.' })
export class WaitingGuardianship {
  @Field(() => ID, { description: 'Id of the agent: give it to `acceptGuardianship`.' })
  readonly agentId!: string;

  @Field(() => String, { description: 'How the agent is called.' })
  readonly name!: string;

  @Field(() => DateTime, { description: 'When you were asked.' })
  readonly askedAt!: string;
}

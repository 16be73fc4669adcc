import { Field, ID, ObjectType } from '@nestjs/graphql';

import { Principal } from '../schema/principal.types.js';
import { Ref } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'One step of a chain of causes.' })
export class ExplanationStep {
  @Field(() => ID, { description: 'Id of the event.' })
  readonly id!: string;

  @Field(() => String, { description: 'What happened, such as `messaging.message.received`. Accept unknown values.' })
  readonly type!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: string;

  @Field(() => Principal, { description: 'Who did it.' })
  readonly actor!: Principal;

  @Field(() => Ref, { description: 'What it happened to.' })
  readonly subject!: Ref;

  @Field(() => ID, { description: 'Id of the event that caused it, or of the command of the principal who began it.' })
  readonly causationId!: string;
}

@ObjectType({ description: 'Why something is as it is: the chain back to what began it.' })
export class Explanation {
  @Field(() => Ref, { description: 'What is explained.' })
  readonly subject!: Ref;

  @Field(() => [ExplanationStep], {
    description: 'From what began it to what is explained. Steps that you may not see are left out.',
  })
  readonly steps!: readonly ExplanationStep[];
}

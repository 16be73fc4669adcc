import { Field, Int, ObjectType } from '@nestjs/graphql';

import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'What the organization used in one calendar month, UTC.' })
export class Usage {
  @Field(() => String, { description: 'The month, `YYYY-MM`.' })
  readonly period!: string;

  @Field(() => Int, { description: 'How many messages.' })
  readonly messageCount!: number;

  @Field(() => Int, { description: 'How many calls of a model.' })
  readonly aiCallCount!: number;

  @Field(() => Int, { description: 'How many calls of a model the plan allows.' })
  readonly aiCallLimit!: number;

  @Field(() => DateTime, { description: 'When the next month begins and the count starts anew.' })
  readonly resetsAt!: string;
}

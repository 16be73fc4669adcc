import { ArgsType, Field } from '@nestjs/graphql';

import { PageArgs } from './connection.types.js';
import type { Positions } from './position.types.js';
import { Position } from './scalars.types.js';

export const atLeastDescription =
  'A position that the answer must include: waits up to 500 ms for it, then refuses with `eventsourcing.not-yet`, retryable.';

@ArgsType()
export class AtLeastArgs {
  @Field(() => Position, { nullable: true, description: atLeastDescription })
  readonly atLeast?: Positions | 'unknown' | null;
}

@ArgsType()
export class ListArgs extends PageArgs {
  @Field(() => Position, { nullable: true, description: atLeastDescription })
  readonly atLeast?: Positions | 'unknown' | null;
}

import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { PageArgs } from '../schema/connection.types.js';
import { BooleanFilter, DateTimeFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';

export const NoteOrder = orderOf('Note', {
  createdAt: 'When it was written.',
  isPinned: 'Whether it is pinned.',
});

@InputType({ description: 'Which notes; all given conditions must hold.' })
@Joinable()
export class NoteFilter {
  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is pinned. Default: either.' })
  readonly isPinned?: BooleanFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was written. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;
}

@ArgsType()
export class NotesArgs extends PageArgs {
  @Field(() => NoteFilter, { nullable: true, description: 'Only notes that fit. Default: all.' })
  readonly filter?: NoteFilter | null;

  @Field(() => [NoteOrder], { nullable: true, description: orderDescription('what was written last first') })
  readonly orderBy?: Order<'createdAt' | 'isPinned'>[] | null;
}

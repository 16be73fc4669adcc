import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { PageArgs } from '../schema/connection.types.js';
import { BooleanFilter, DateTimeFilter, IdFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { RecordInput } from '../schema/record-ref.types.js';

export const TaskOrder = orderOf('Task', {
  urgency: 'When it is due; what never is comes last.',
  createdAt: 'When it was created.',
  changedAt: 'When it changed last.',
});

@InputType({ description: 'Which tasks; all given conditions must hold.' })
@Joinable()
export class TaskFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Who does it, by `Assignee.id`. Default: anybody.' })
  readonly assigneeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which team does it. Default: any.' })
  readonly teamId?: IdFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is done. Default: either.' })
  readonly isDone?: BooleanFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it was due, and is not done. Default: either.' })
  readonly isOverdue?: BooleanFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it is due. Default: at any time, or never.' })
  readonly dueAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was created. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;
}

type Orders = Order<'urgency' | 'createdAt' | 'changedAt'>[];

@ArgsType()
export class TasksArgs extends ListArgs {
  @Field(() => TaskFilter, { nullable: true, description: 'Only tasks that fit. Default: all.' })
  readonly filter?: TaskFilter | null;

  @Field(() => RecordInput, {
    nullable: true,
    description: 'Only those about it. Default: about anything, or nothing.',
  })
  readonly record?: RecordInput | null;

  @Field(() => [TaskOrder], { nullable: true, description: orderDescription('what is due first') })
  readonly orderBy?: Orders | null;
}

/** Of one record: what filters by an id stands at the root alone. */
@ArgsType()
export class TasksOfRecordArgs extends PageArgs {
  @Field(() => [TaskOrder], { nullable: true, description: orderDescription('what is due first') })
  readonly orderBy?: Orders | null;
}

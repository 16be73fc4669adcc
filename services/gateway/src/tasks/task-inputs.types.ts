import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { RecordInput } from '../schema/record-ref.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { Task } from './task.types.js';

@ObjectType({ isAbstract: true })
abstract class TaskPayload extends MutationPayload {
  @Field(() => Task, {
    nullable: true,
    description: 'The task as it is now; null where it is deleted, or you don’t reach it.',
  })
  readonly task!: Task | null;
}

@InputType({ isAbstract: true })
abstract class TaskInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the task.' })
  readonly taskId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'A task to create.' })
export class CreateTaskInput extends MutationInput {
  @Field(() => String, { description: 'What is to be done, 1 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'More about it, 1 to 4,000 characters. Default: nothing.' })
  readonly description?: string | null;

  @Field(() => RecordInput, { nullable: true, description: 'What it is about. Default: nothing.' })
  readonly record?: RecordInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A member, by the id of the principal that it is. Default: you, where no team is named.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team. Default: none.' })
  readonly teamId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is due. Default: never.' })
  readonly dueAt?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many seconds before it is due to remind of it, at most 2,678,400. Default: never.',
  })
  readonly reminderSecondsBefore?: number | null;
}

@ObjectType({ description: 'The task that was created.' })
export class CreateTaskPayload extends TaskPayload {}

@InputType({ description: 'What a task shall be. What is left out stays as it is; null is nothing from then on.' })
export class UpdateTaskInput extends TaskInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is to be done, 1 to 200 characters. Default: what it is now, also for null.',
  })
  readonly title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'More about it, 1 to 4,000 characters; null for nothing. Default: what it is now.',
  })
  readonly description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A member, by the id of the principal that it is; null for nobody. Default: who it is now.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team; null for none. Default: which it is now.' })
  readonly teamId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null for never. Default: as it is now.' })
  readonly dueAt?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many seconds before it is due to remind of it, at most 2,678,400; null for never. It goes with `dueAt`. ' +
      'Default: as it is now.',
  })
  readonly reminderSecondsBefore?: number | null;
}

@ObjectType({ description: 'The task that was changed.' })
export class UpdateTaskPayload extends TaskPayload {}

@InputType({ description: 'Which task is done.' })
export class CompleteTaskInput extends TaskInput {}

@ObjectType({ description: 'The task that is done.' })
export class CompleteTaskPayload extends TaskPayload {}

@InputType({ description: 'Which task is to be done after all.' })
export class ReopenTaskInput extends TaskInput {}

@ObjectType({ description: 'The task that is open again.' })
export class ReopenTaskPayload extends TaskPayload {}

@InputType({ description: 'Which task to delete.' })
export class DeleteTaskInput extends TaskInput {}

@ObjectType({ description: 'The task was deleted.' })
export class DeleteTaskPayload extends TaskPayload {}

import { clearOr, type TaskView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { Ref } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ implements: Node, description: 'Work for a member, with a due time.' })
export class Task extends Node {
  readonly assigneeId!: string | null;
  readonly teamId!: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done, null once erased.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'More about it, null if nothing was said, or erased.' })
  readonly description!: string | null;

  @Field(() => Ref, {
    nullable: true,
    description: 'What it is about: a contact, company, lead or deal; null for none.',
  })
  readonly record!: Ref | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is due, null for never.' })
  readonly dueAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many seconds before it is due `crm.task.reminded` comes in the activity, null for never.',
  })
  readonly reminderSecondsBefore!: number | null;

  @Field(() => Boolean, { description: 'Whether it was due, and is not done.' })
  readonly isOverdue!: boolean;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  readonly isDone!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was done, null where it is not.' })
  readonly doneAt!: string | null;

  @Field(() => DateTime, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { description: 'When it last changed.' })
  readonly changedAt!: string;

  @Field(() => Int, { description: 'Rises with every change; what `expectedVersion` is compared with.' })
  readonly version!: number;
}

export const TaskConnection = connectionType('Task', () => Task);

export const taskOf = ({ title, description, ...view }: TaskView): Task => ({
  __typename: 'Task',
  ...view,
  ...{ title: clearOr(title, null), description: description === null ? null : clearOr(description, null) },
  isDone: view.doneAt !== null,
});

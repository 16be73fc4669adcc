import { clearOr, type DealView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { Stage, stageOf } from '../pipelines/pipeline.types.js';
import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { Money } from '../schema/money.types.js';
import { DateText, DateTime } from '../schema/scalars.types.js';

@ObjectType({ implements: Node, description: 'One possible sale on its way through a pipeline.' })
export class Deal extends Node {
  readonly pipelineId!: string;
  readonly contactId!: string;
  readonly chatId!: string | null;
  readonly companyId!: string | null;
  readonly leadId!: string | null;
  readonly assigneeId!: string | null;
  readonly teamId!: string | null;
  readonly collaboratorIds!: readonly string[];
  readonly contactIds!: readonly string[];
  readonly lostReasonId!: string | null;

  @Field(() => String, { nullable: true, description: 'The title, null once erased.' })
  readonly title!: string | null;

  @Field(() => Stage, { description: 'Where it stands.' })
  readonly stage!: Stage;

  @Field(() => Money, { nullable: true, description: 'What it is worth, null where nobody said.' })
  readonly amount!: Money | null;

  @Field(() => DateText, { nullable: true, description: 'When it is expected to be closed, null where nobody said.' })
  readonly expectedCloseOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, null for nothing and once erased.' })
  readonly description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said of why it was lost, null for nothing and once erased.',
  })
  readonly lostNote!: string | null;

  @Field(() => Boolean, { description: 'Whether its stage is of kind `OPEN`.' })
  readonly isOpen!: boolean;

  @Field(() => DateTime, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { description: 'When it last changed.' })
  readonly changedAt!: string;

  @Field(() => [String], {
    description: 'Fields that a rule of your role hides: each reads as null.',
  })
  readonly hiddenFields!: readonly string[];

  @Field(() => Int, { description: 'Rises with every change; what `expectedVersion` is compared with.' })
  readonly version!: number;

  @Field(() => DateTime, { nullable: true, description: 'The instant it is shown at, null for now.' })
  readonly asOf!: string | null;
}

export const DealConnection = connectionType('Deal', () => Deal);

export const dealOf = ({ title, stage, hiddenFields = [], ...view }: DealView, asOf: string | null = null): Deal => ({
  __typename: 'Deal',
  ...view,
  stage: stageOf(stage),
  hiddenFields,
  title: clearOr(title, null),
  asOf,
});

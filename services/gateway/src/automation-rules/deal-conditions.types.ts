import { Field, ObjectType } from '@nestjs/graphql';

import { DateTimeCondition, IdCondition, JoinedConditions, StringCondition } from '../schema/conditions.types.js';
import { AmountCondition } from '../schema/money.types.js';

@ObjectType({ description: 'A condition on deals, as it was given: all of it must hold.' })
@JoinedConditions()
export class DealConditions {
  @Field(() => IdCondition, { nullable: true, description: 'Of which pipeline, null for any.' })
  readonly pipelineId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'In which stage, null for any.' })
  readonly stageId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'Of which contact, null for any.' })
  readonly contactId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'Of which chat, null for any.' })
  readonly chatId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'Who answers for it, null for anybody.' })
  readonly assigneeId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'Which team answers for it, null for any.' })
  readonly teamId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'With whom it is shared by name, null for anybody.' })
  readonly collaboratorId?: IdCondition | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anybody answers for it, null for either.' })
  readonly isAssigned?: boolean | null;

  @Field(() => IdCondition, { nullable: true, description: 'With which company, null for any.' })
  readonly companyId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'Lost for which reason, null for any.' })
  readonly lostReasonId?: IdCondition | null;

  @Field(() => AmountCondition, { nullable: true, description: 'Of which worth, null for any.' })
  readonly amountMinor?: AmountCondition | null;

  @Field(() => StringCondition, { nullable: true, description: 'Of which title, null for any.' })
  readonly title?: StringCondition | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open, null for either.' })
  readonly isOpen?: boolean | null;

  @Field(() => DateTimeCondition, { nullable: true, description: 'When it was created, null for at any time.' })
  readonly createdAt?: DateTimeCondition | null;

  @Field(() => DateTimeCondition, { nullable: true, description: 'When it changed last, null for at any time.' })
  readonly changedAt?: DateTimeCondition | null;
}

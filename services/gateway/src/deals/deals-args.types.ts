import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { BooleanFilter, DateTimeFilter, IdFilter, Joinable, StringFilter } from '../schema/filters.types.js';
import { AmountFilter } from '../schema/money.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const DealOrder = orderOf('Deal', {
  changedAt: 'When it changed last.',
  createdAt: 'When it was created.',
  title: 'Its title.',
  amountMinor: 'What it is worth, whatever the currency; one of which nobody said it comes below all others.',
});

@InputType({ description: 'Which deals; all given conditions must hold.' })
@Joinable()
export class DealFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of which pipeline. Default: any.' })
  readonly pipelineId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'In which stage. Default: any.' })
  readonly stageId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of which contact. Default: any.' })
  readonly contactId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of which chat. Default: any.' })
  readonly chatId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who answers for it, by `Assignee.id`. Default: anybody.' })
  readonly assigneeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which team answers for it. Default: any.' })
  readonly teamId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'With whom, among others, it is shared by name, by `Assignee.id`. Default: anybody or nobody.',
  })
  readonly collaboratorId?: IdFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether a member or a team answers for it. Default: either.',
  })
  readonly isAssigned?: BooleanFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'With which company. Default: any or none.' })
  readonly companyId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'Lost why: which option of the built-in `lost-reason`. Default: any or none.',
  })
  readonly lostReasonId?: IdFilter | null;

  @Field(() => AmountFilter, { nullable: true, description: 'Of which worth. Default: any or none.' })
  readonly amountMinor?: AmountFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which title. Default: any.' })
  readonly title?: StringFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is open. Default: either.' })
  readonly isOpen?: BooleanFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was created. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it changed last. Default: at any time.' })
  readonly changedAt?: DateTimeFilter | null;
}

@ArgsType()
export class DealsArgs extends ListArgs {
  @Field(() => DealFilter, { nullable: true, description: 'Only deals that fit. Default: all.' })
  readonly filter?: DealFilter | null;

  @Field(() => [DealOrder], { nullable: true, description: orderDescription('what changed last first') })
  readonly orderBy?: Order<'changedAt' | 'createdAt' | 'title' | 'amountMinor'>[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deals as had been recorded by that instant; what you may see of them is decided as of today. Default: now.',
  })
  readonly asOf?: string | null;
}

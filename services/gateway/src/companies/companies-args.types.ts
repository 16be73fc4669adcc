import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';

import { CustomFieldFilter } from '../custom-fields/custom-field-inputs.types.js';
import { AtLeastArgs, ListArgs } from '../schema/at-least.types.js';
import {
  BooleanFilter,
  DateTimeFilter,
  IdFilter,
  IntFilter,
  Joinable,
  StringFilter,
  WordsFilter,
} from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const CompanyOrder = orderOf('Company', { name: 'Its name.', createdAt: 'When it became known.' });

@InputType({ description: 'Which companies; all given conditions must hold.' })
@Joinable()
export class CompanyFilter {
  @Field(() => StringFilter, { nullable: true, description: 'Of which name. Default: any.' })
  readonly name?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'What they do. Default: anything.' })
  readonly industry?: StringFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'How many people work there. Default: any number.' })
  readonly employeeCount?: IntFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which site. Default: any.' })
  readonly website?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which mail address. Default: any.' })
  readonly mail?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which phone, as E.164 has it. Default: any.' })
  readonly phone?: StringFilter | null;

  @Field(() => WordsFilter, { nullable: true, description: 'With which tags. Default: any or none.' })
  readonly tags?: WordsFilter | null;

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

  @Field(() => IdFilter, { nullable: true, description: 'Which option of the built-in `status`. Default: any.' })
  readonly statusId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'Which option of the built-in `lifecycle-stage`. Default: any.',
  })
  readonly lifecycleStageId?: IdFilter | null;

  @Field(() => [CustomFieldFilter], {
    nullable: true,
    description: 'What holds of fields of your own, at most 20, all of them. Default: anything.',
  })
  readonly customFields?: CustomFieldFilter[] | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it became known. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;
}

@ArgsType()
export class CompaniesArgs extends ListArgs {
  @Field(() => CompanyFilter, { nullable: true, description: 'Only companies that fit. Default: all.' })
  readonly filter?: CompanyFilter | null;

  @Field(() => [CompanyOrder], { nullable: true, description: orderDescription('by name') })
  readonly orderBy?: Order<'name' | 'createdAt'>[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the name, the industry, how it is reached, a tag or the description.',
  })
  readonly search?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Companies as had been recorded by that instant; what you may see of them is decided as of today. Default: now.',
  })
  readonly asOf?: string | null;
}

@ArgsType()
export class CompanyArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the company.' })
  readonly id!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The company as it was recorded at that instant. Default: now.',
  })
  readonly asOf?: string | null;
}

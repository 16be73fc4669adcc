import type { LeadView } from '@parley/contracts';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { CustomFieldFilter } from '../custom-fields/custom-field-inputs.types.js';
import { StageKind } from '../pipelines/pipeline.types.js';
import { ListArgs } from '../schema/at-least.types.js';
import {
  BooleanFilter,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  Joinable,
  StringFilter,
} from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { LeadSource, LeadStatus } from './lead.types.js';

const LeadStatusFilter = enumFilter<LeadView['status']>('LeadStatus', () => LeadStatus);
const LeadSourceFilter = enumFilter<LeadView['source']>('LeadSource', () => LeadSource);
const StageKindFilter = enumFilter<LeadView['outcome']>('StageKind', () => StageKind);

export const LeadOrder = orderOf('Lead', {
  changedAt: 'When it changed last.',
  createdAt: 'When it was created.',
  name: 'The name of whoever asks.',
});

@InputType({ description: 'Which leads; all given conditions must hold.' })
@Joinable()
export class LeadFilter {
  @Field(() => LeadStatusFilter, { nullable: true, description: 'In which status. Default: any.' })
  readonly status?: EnumFilter<LeadView['status']> | null;

  @Field(() => LeadSourceFilter, { nullable: true, description: 'What it came by. Default: anything.' })
  readonly source?: EnumFilter<LeadView['source']> | null;

  @Field(() => StageKindFilter, { nullable: true, description: 'Where its deal stands. Default: anywhere, or none.' })
  readonly outcome?: EnumFilter<LeadView['outcome']> | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who answers for it, by `Assignee.id`. Default: anybody.' })
  readonly assigneeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which team answers for it. Default: any.' })
  readonly teamId?: IdFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether a member or a team answers for it. Default: either.',
  })
  readonly isAssigned?: BooleanFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which name. Default: any.' })
  readonly name?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which phone, as E.164 has it. Default: any.' })
  readonly phone?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which mail address. Default: any.' })
  readonly mail?: StringFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was created. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it changed last. Default: at any time.' })
  readonly changedAt?: DateTimeFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which option of the built-in `status`. Default: any.' })
  readonly statusId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which option of the built-in `source`. Default: any.' })
  readonly sourceId?: IdFilter | null;

  @Field(() => [CustomFieldFilter], {
    nullable: true,
    description: 'What holds of fields of your own, at most 20, all of them. Default: anything.',
  })
  readonly customFields?: CustomFieldFilter[] | null;
}

@ArgsType()
export class LeadsArgs extends ListArgs {
  @Field(() => LeadFilter, { nullable: true, description: 'Only leads that fit. Default: all.' })
  readonly filter?: LeadFilter | null;

  @Field(() => [LeadOrder], { nullable: true, description: orderDescription('what changed last first') })
  readonly orderBy?: Order<'changedAt' | 'createdAt' | 'name'>[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name, the phone or the mail address.' })
  readonly search?: string | null;
}

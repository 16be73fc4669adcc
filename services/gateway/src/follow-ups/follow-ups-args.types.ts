import type { FollowUpView } from '@parley/contracts';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { DateTimeFilter, type EnumFilter, enumFilter, IdFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { FollowUpStatus } from './follow-up.types.js';

const FollowUpStatusFilter = enumFilter<FollowUpView['status']>('FollowUpStatus', () => FollowUpStatus);

export const FollowUpOrder = orderOf('FollowUp', { dueAt: 'When it goes out.' });

@InputType({ description: 'Which follow-ups; all given conditions must hold.' })
@Joinable()
export class FollowUpFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of which chat. Default: any.' })
  readonly chatId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'With which message template. Default: any.' })
  readonly messageTemplateId?: IdFilter | null;

  @Field(() => FollowUpStatusFilter, { nullable: true, description: 'In which status. Default: any.' })
  readonly status?: EnumFilter<FollowUpView['status']> | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it goes out. Default: at any time.' })
  readonly dueAt?: DateTimeFilter | null;
}

@ArgsType()
export class FollowUpsArgs extends ListArgs {
  @Field(() => FollowUpFilter, { nullable: true, description: 'Only follow-ups that fit. Default: all.' })
  readonly filter?: FollowUpFilter | null;

  @Field(() => [FollowUpOrder], { nullable: true, description: orderDescription('the latest due first') })
  readonly orderBy?: Order<'dueAt'>[] | null;
}

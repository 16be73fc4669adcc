import type { AgentView } from '@parley/contracts';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { MemberStatusFilter } from '../members/members-args.types.js';
import { ListArgs } from '../schema/at-least.types.js';
import { DateTimeFilter, type EnumFilter, IdFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';

export const AgentOrder = orderOf('Agent', { createdAt: 'When it became a member.', name: 'Its name.' });

@InputType({ description: 'Which agents; all given conditions must hold.' })
@Joinable()
export class AgentFilter {
  @Field(() => MemberStatusFilter, { nullable: true, description: 'Of which status. Default: any.' })
  readonly status?: EnumFilter<AgentView['status']> | null;

  @Field(() => IdFilter, { nullable: true, description: 'For which that user answers. Default: any.' })
  readonly guardianId?: IdFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it became a member. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;
}

@ArgsType()
export class AgentsArgs extends ListArgs {
  @Field(() => AgentFilter, { nullable: true, description: 'Only agents that fit. Default: all.' })
  readonly filter?: AgentFilter | null;

  @Field(() => [AgentOrder], { nullable: true, description: orderDescription('which came first comes first') })
  readonly orderBy?: Order<'createdAt' | 'name'>[] | null;
}

import type { ListedMemberView } from '@parley/contracts';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { DateTimeFilter, type EnumFilter, enumFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { MemberKind, MemberStatus } from './member.types.js';

export const MemberOrder = orderOf('Member', { joinedAt: 'When it became a member.', status: 'Its status.' });

export const MemberStatusFilter = enumFilter<ListedMemberView['status']>('MemberStatus', () => MemberStatus);
const MemberKindFilter = enumFilter<'user' | 'agent'>('MemberKind', () => MemberKind);

@InputType({ description: 'Which members; all given conditions must hold.' })
@Joinable()
export class MemberFilter {
  @Field(() => MemberStatusFilter, { nullable: true, description: 'Of which status. Default: any.' })
  readonly status?: EnumFilter<ListedMemberView['status']> | null;

  @Field(() => MemberKindFilter, { nullable: true, description: 'Users or agents. Default: both.' })
  readonly kind?: EnumFilter<'user' | 'agent'> | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it became a member. Default: at any time.' })
  readonly joinedAt?: DateTimeFilter | null;
}

@ArgsType()
export class MembersArgs extends ListArgs {
  @Field(() => MemberFilter, { nullable: true, description: 'Only members that fit. Default: all.' })
  readonly filter?: MemberFilter | null;

  @Field(() => [MemberOrder], { nullable: true, description: orderDescription('who joined first comes first') })
  readonly orderBy?: Order<'joinedAt' | 'status'>[] | null;
}

import type { ProposalView } from '@parley/contracts';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { DateTimeFilter, type EnumFilter, enumFilter, IdFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { ProposalStatus, ProposedAction } from './proposal.types.js';

const ProposalStatusFilter = enumFilter<ProposalView['status']>('ProposalStatus', () => ProposalStatus);
const ProposedActionFilter = enumFilter<ProposalView['action']>('ProposedAction', () => ProposedAction);

export const ProposalOrder = orderOf('Proposal', { createdAt: 'When it was made.' });

@InputType({ description: 'Which proposals; all given conditions must hold.' })
@Joinable()
export class ProposalFilter {
  @Field(() => ProposalStatusFilter, { nullable: true, description: 'In which status. Default: any.' })
  readonly status?: EnumFilter<ProposalView['status']> | null;

  @Field(() => ProposedActionFilter, { nullable: true, description: 'What it asks leave to do. Default: anything.' })
  readonly action?: EnumFilter<ProposalView['action']> | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of which chat. Default: any.' })
  readonly chatId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'About which contact. Default: any.' })
  readonly contactId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By which agent. Default: any.' })
  readonly agentId?: IdFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was made. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;
}

@ArgsType()
export class ProposalsArgs extends ListArgs {
  @Field(() => ProposalFilter, { nullable: true, description: 'Only proposals that fit. Default: all.' })
  readonly filter?: ProposalFilter | null;

  @Field(() => [ProposalOrder], { nullable: true, description: orderDescription('the newest first') })
  readonly orderBy?: Order<'createdAt'>[] | null;
}

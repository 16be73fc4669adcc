import type { DealBoardColumn as ColumnView, InputOf, ListDeals } from '@parley/contracts';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { Stage, stageOf } from '../pipelines/pipeline.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { PageArgs } from '../schema/connection.types.js';
import { Money } from '../schema/money.types.js';
import { type Order, orderDescription } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { DealFilter, DealOrder } from './deals-args.types.js';

@ArgsType()
export class DealBoardArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the pipeline.' })
  readonly pipelineId!: string;

  @Field(() => DealFilter, { nullable: true, description: 'Only deals that fit. Default: all.' })
  readonly filter?: DealFilter | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Stages and deals as had been recorded by that instant; what you may see of them is decided as of today. Default: now.',
  })
  readonly asOf?: string | null;
}

@ArgsType()
export class ColumnDealsArgs extends PageArgs {
  @Field(() => [DealOrder], { nullable: true, description: orderDescription('what changed last first') })
  readonly orderBy?: Order<'changedAt' | 'createdAt' | 'title' | 'amountMinor'>[] | null;
}

@ObjectType({ description: 'What deals of one currency are worth together.' })
export class DealTotal {
  @Field(() => Money, { description: 'The sum of their amounts.' })
  readonly amount!: Money;

  @Field(() => Money, {
    nullable: true,
    description:
      'The sum weighted by how likely a deal of the stage is won, to the nearest smallest unit: the whole of what is won, ' +
      'nothing of what is lost; null where nobody said how likely it is.',
  })
  readonly forecast!: Money | null;
}

/** Which deals a column shows. */
export type AskedOfColumn = Omit<InputOf<typeof ListDeals>, 'page' | 'orderBy'>;

@ObjectType({ description: 'A stage of a pipeline with the deals that stand in it.' })
export class DealBoardColumn {
  readonly asked!: AskedOfColumn;

  @Field(() => Stage, { description: 'The stage.' })
  readonly stage!: Stage;

  @Field(() => Int, { nullable: true, description: 'How many deals fit; exact up to 10,000, null beyond.' })
  readonly dealCount!: number | null;

  @Field(() => [DealTotal], {
    nullable: true,
    description: 'What those that have an amount are worth, by currency; null beyond 10,000 deals.',
  })
  readonly totals!: readonly DealTotal[] | null;
}

@ObjectType({ description: 'A pipeline as a board.' })
export class DealBoard {
  readonly pipelineId!: string;

  @Field(() => [DealBoardColumn], {
    description: 'Its stages in their order. An archived one is there as long as a deal stands in it.',
  })
  readonly columns!: readonly DealBoardColumn[];

  @Field(() => DateTime, { nullable: true, description: 'The instant it is shown at, null for now.' })
  readonly asOf!: string | null;
}

export const columnOf = ({ stage, ...column }: ColumnView, asked: AskedOfColumn): DealBoardColumn => ({
  ...column,
  stage: stageOf(stage),
  asked: { ...asked, stageId: stage.id },
});

import { DealBoard as AskedBoard, dealFilter, ListDeals } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Pipeline, pipelineOf } from '../pipelines/pipeline.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { columnOf, ColumnDealsArgs, DealBoard, DealBoardArgs, DealBoardColumn } from './deal-board.types.js';
import { type Deal, DealConnection, dealOf } from './deal.types.js';

@Resolver(() => DealBoard)
export class DealBoardResolver {
  @Query(() => DealBoard, {
    nullable: true,
    description:
      'A pipeline as a board: its stages, each with how many deals stand there, what they are worth and the first of them. ' +
      'Null where there is no such pipeline. Permission: `deals:read`. Codes: `access.field-not-allowed`.',
  })
  @RequiresOf(AskedBoard)
  async dealBoard(
    @Args() { pipelineId, filter, asOf, atLeast }: DealBoardArgs,
    @Context() context: RequestContext,
  ): Promise<DealBoard | null> {
    context.after(atLeast);
    const asked = { pipelineId, ...filterFor(dealFilter, filter), ...(asOf && { asOf }) };
    const { columns } = await context.ask(AskedBoard, { ...asked, ...context.since(AskedBoard) });
    return columns && { pipelineId, asOf: asOf ?? null, columns: columns.map((column) => columnOf(column, asked)) };
  }

  @ResolveField(() => Pipeline, {
    nullable: true,
    description: 'The pipeline as it is now. To see it: `pipelines:read`.',
  })
  async pipeline(
    @Parent() { pipelineId }: DealBoard,
    @Context() { records }: RequestContext,
  ): Promise<Pipeline | null> {
    const view = (await records.pipelines()).find(({ id }) => id === pipelineId);
    return view ? pipelineOf(view) : null;
  }
}

@Resolver(() => DealBoardColumn)
export class DealBoardColumnResolver {
  @ResolveField(() => DealConnection, {
    description:
      'The deals that stand there and fit, the one that changed last first. `deals` in the same order and with the same ' +
      'filter goes on behind its cursors.',
  })
  async deals(
    @Parent() { asked }: DealBoardColumn,
    @Args() { orderBy, ...page }: ColumnDealsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Deal>> {
    const found = await context.ask(ListDeals, {
      ...asked,
      page: pageOfArgs(page),
      ...(orderBy && { orderBy }),
      ...context.since(ListDeals),
    });
    return connectionOf(found, (view) => dealOf(view, asked.asOf));
  }
}

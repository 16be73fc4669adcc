import { deletedRecordFilter, ListDeletedRecords } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  type DeletedRecord,
  DeletedRecordConnection,
  deletedRecordOf,
  RecycleBinArgs,
} from './deleted-record.types.js';

@Resolver()
export class RecycleBinResolver {
  @Query(() => DeletedRecordConnection, {
    description:
      'Deleted contacts, companies and deals that can be restored, what was deleted last first. Permission: ' +
      '`contacts:read`, `companies:read` and `deals:read`.',
  })
  @RequiresOf(ListDeletedRecords)
  async recycleBin(
    @Args() args: RecycleBinArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<DeletedRecord>> {
    context.after(args.atLeast);
    const page = await context.ask(ListDeletedRecords, {
      page: pageOfArgs(args),
      ...filterFor(deletedRecordFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListDeletedRecords),
    });
    return connectionOf(page, deletedRecordOf);
  }
}

import { Requires } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';

import type { Connection } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { encodePositions } from '../schema/position.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { ActivityReading, cursorsOf } from './activity-reading.loader.js';
import { ActivityArgs, ActivityItem, ActivityItemConnection, LiveActivityArgs } from './activity.types.js';
import { LiveActivity } from './live-activity.subscription.js';
import { assertShallow } from './activity.errors.js';
import { recordOf } from './record-of.loader.js';

const DEFAULT_PAGE = 25;
const LONGEST_PAGE = 100;

@Resolver(() => ActivityItem)
export class ActivityResolver {
  constructor(
    private readonly reading: ActivityReading,
    private readonly live: LiveActivity,
  ) {}

  @Query(() => ActivityItemConnection, {
    description:
      'What happened, oldest first; cursors are positions. Permission: `activity:read`, and to read each item.',
  })
  @Requires('activity:read')
  async activity(
    @Args() { first, after, filter }: ActivityArgs,
    @Context() { call }: RequestContext,
  ): Promise<Connection<ActivityItem>> {
    assertShallow(filter);
    const count = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LONGEST_PAGE);
    const page = await this.reading.page({ call, filter }, after ? cursorsOf(after) : new Map(), count);
    const edges = page.items.map((node) => ({ cursor: encodePositions(node.position), node }));
    return {
      edges,
      pageInfo: {
        hasNextPage: page.hasMore,
        hasPreviousPage: Boolean(after),
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: null,
    };
  }

  @Subscription(() => ActivityItem, {
    name: 'activity',
    description:
      'The same items as they happen: at least once, in order per record. Permission: `activity:read`, and to read each item.',
    resolve: (item: ActivityItem) => item,
  })
  @Requires('activity:read')
  liveActivity(
    @Args() { after, filter }: LiveActivityArgs,
    @Context() { call }: RequestContext,
  ): AsyncGenerator<ActivityItem> {
    assertShallow(filter);
    return this.live.follow({ call, filter }, after ? cursorsOf(after) : undefined);
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'The record as it is now; null where it is gone, of a kind that is not read so, or may not be seen.',
  })
  record(@Parent() { subject }: ActivityItem, @Context() { records }: RequestContext): Promise<Node | null> {
    return recordOf(subject, records);
  }
}

import { accessQueryOf, DescribeAccess } from '@parley/contracts';
import { Queries, RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import { AccessOfArgs, AccessView } from './access-of.types.js';
import { viewedRecords } from './viewed-records.types.js';

@Resolver()
export class AccessOfResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => AccessView, {
    description:
      'View as: what a member or an agent sees of a record and may do with it at this moment, and which rules say so; ' +
      'told by the doors themselves. Permission: `members:manage`. Needs `audit:read` too. Code: `identity.member.not-found`.',
  })
  @RequiresOf(DescribeAccess)
  async accessOf(@Args() { memberId, subject }: AccessOfArgs, @Context() context: RequestContext): Promise<AccessView> {
    const { service, shownBy, permissions, operations } = viewedRecords[subject.type];
    // Refuses whoever may not ask: what follows is asked in the gateway's own name.
    const described = await context.ask(DescribeAccess, { memberId, permissions: [...permissions] });
    const { principal, onBehalfOf } = described;
    const asked = { principal, ...(onBehalfOf !== null && { onBehalfOf }), operations: [...operations] };
    const { tenantId } = context.call.actor;
    const { doors, isSeen } = await this.queries.ask(
      accessQueryOf(service),
      { ...asked, record: { operation: shownBy, id: subject.id } },
      { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } }, correlationId: context.correlationId },
    );
    return { canSee: isSeen ?? false, permissions: described.permissions, operations: doors };
  }
}

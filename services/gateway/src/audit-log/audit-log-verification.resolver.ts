import { auditFilter, VerifyAuditLog } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { AuditLogVerification, AuditLogVerificationArgs } from './audit-log-verification.types.js';

const LONGEST_PAGE = 100;

@Resolver(() => AuditLogVerification)
export class AuditLogVerificationResolver {
  @Query(() => AuditLogVerification, {
    description:
      'A page of the audit log against the hash chains: every entry against its event, every event against its digest, ' +
      'and every stream that holds one from its first event to its head. Permission: `audit:read`.',
  })
  @RequiresOf(VerifyAuditLog)
  async auditLogVerification(
    @Args() { first, after, filter }: AuditLogVerificationArgs,
    @Context() context: RequestContext,
  ): Promise<AuditLogVerification> {
    const page = { first: first ?? LONGEST_PAGE, ...(typeof after === 'string' && { after }) };
    const { endCursor, hasNextPage, ...answer } = await context.ask(VerifyAuditLog, {
      page,
      ...filterFor(auditFilter, filter),
    });
    const divergences = answer.divergences.map(({ eventId, ...wrong }) => ({ entryId: eventId, ...wrong }));
    return {
      ...{ entryCount: answer.entryCount, heads: answer.heads, divergences },
      ...{ isIntact: divergences.length === 0, firstDivergence: divergences[0] ?? null },
      pageInfo: { hasNextPage, hasPreviousPage: typeof after === 'string', startCursor: null, endCursor },
    };
  }
}

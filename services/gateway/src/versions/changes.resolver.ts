import { ChangedCompanies, ChangedContacts, ChangedDeals, type InputOf } from '@parley/contracts';
import { Requires } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { recordOf } from '../activity/record-of.loader.js';
import type { Connection } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { type Held, Permissions } from '../serving/permissions.port.js';
import { RequestContext } from '../serving/request-context.types.js';
import { ChangedRecord, ChangedRecordConnection, ChangesArgs } from './changed-record.types.js';
import { behindOf, cursorOf, laterFirst } from './changes-place.loader.js';

/** The kinds of records that keep their versions: who tells what changed of them. */
const kinds = [
  { type: 'company', reading: 'companies:read', teller: ChangedCompanies },
  { type: 'contact', reading: 'contacts:read', teller: ChangedContacts },
  { type: 'deal', reading: 'deals:read', teller: ChangedDeals },
] as const;

type Kind = (typeof kinds)[number];

const DEFAULT_PAGE = 25;
const LONGEST_PAGE = 100;

@Resolver(() => ChangedRecord)
export class ChangesResolver {
  constructor(private readonly permissions: Permissions) {}

  @Query(() => ChangedRecordConnection, {
    description:
      'What changed while you were away: records that changed since an instant, whichever changed last first, each field ' +
      'with its value then and its last. Permission: `activity:read`, and to read each record. Code: `page.cursor`.',
  })
  @Requires('activity:read')
  async changes(
    @Args() { since, types, first, after }: ChangesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ChangedRecord>> {
    const held = await this.permissions.having('activity:read', context.call);
    const count = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LONGEST_PAGE);
    const behind = after ? { behind: behindOf(after) } : {};
    const asked = kinds.filter((kind) => isRead(kind, held) && (types?.includes(kind.type) ?? true));
    const told = await Promise.all(
      asked.map((kind) => changedOf(kind, { since, limit: count + 1, ...behind }, context)),
    );
    const found = told.flat().toSorted(laterFirst);
    const edges = found.slice(0, count).map((node) => ({ cursor: cursorOf(node), node }));
    return {
      edges,
      pageInfo: {
        hasNextPage: found.length > count,
        hasPreviousPage: Boolean(after),
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: null,
    };
  }

  @ResolveField(() => Node, { nullable: true, description: 'The record as it is now; null where it is gone.' })
  record(@Parent() { subject }: ChangedRecord, @Context() { records }: RequestContext): Promise<Node | null> {
    return recordOf(subject, records);
  }
}

const isRead = ({ reading }: Kind, { overAll, overFewer }: Held): boolean =>
  [overAll, overFewer].some((held) => held.has(reading));

async function changedOf(
  { type, teller }: Kind,
  input: InputOf<typeof ChangedDeals>,
  context: RequestContext,
): Promise<readonly ChangedRecord[]> {
  const { items } = await context.ask(teller, { ...input, ...context.since(teller) });
  return items.map(({ id, ...changed }) => ({ subject: { type, id }, ...changed }));
}

import { dealView, type DealView, type InputOf, ListDeals, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { allOf, type Answerer, Answers, type Listing, ListQuestion, TenantDatabase, whereOf } from '@parley/platform';

import { assertAskable } from '../../fields/asked-fields.adapter.js';
import { shownDeal } from '../../fields/hidden.js';
import { dealsAt, dealVersionsFrom } from './deals-at.table.js';
import { dealColumns, dealJson, joinPipeline, joinPipelineAsOf } from './deal-view.table.js';

type Input = InputOf<typeof ListDeals>;

const listing: Listing<DealView> = {
  node: dealJson('d', 'p'),
  view: dealView,
  from: `from crm.deal d ${joinPipeline('d', 'p')}`,
  countedFrom: 'from crm.deal d',
  columns: dealColumns,
  id: { sql: 'd.deal_id', type: 'uuid' },
  usual: { field: 'changedAt', direction: 'desc' },
};

const listingAsOf = (asOf: string): Listing<DealView> => ({
  ...listing,
  node: dealJson('d', 'p', 'd.version'),
  from: `${dealVersionsFrom} ${joinPipelineAsOf('d', 'p')}`,
  fromValues: [asOf, asOf],
  countedFrom: dealVersionsFrom,
});

/** What was asked by name, before there were filters. */
const besides = ({ pipelineId, stageId, contactId }: Input) =>
  allOf(
    Object.entries({ pipelineId, stageId, contactId })
      .filter(([, id]) => id !== undefined)
      .map(([name, id]) => whereOf({ [name]: { eq: id } }, dealColumns)),
  );

@Answers(ListDeals)
export class DealListQuery implements Answerer<typeof ListDeals> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor, reach: Reach) {
    assertAskable(input, reach, 'deals:read');
    const page = await questionOf(input, reach).read(this.database, actor);
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: shownDeal(edge.node, reach) })) };
  }
}

function questionOf(input: Input, reach: Reach): ListQuestion<DealView> {
  const { asOf } = input;
  const fits = allOf([besides(input), dealsAt(asOf, reach).fits]);
  return new ListQuestion(asOf === undefined ? listing : listingAsOf(asOf), input, fits);
}

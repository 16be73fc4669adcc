import { dealView, type DealView, type InputOf, ListDeals, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  type Listing,
  ListQuestion,
  withinReach,
  TenantDatabase,
  whereOf,
} from '@parley/platform';

import { assertAskable } from '../../fields/asked-fields.adapter.js';
import { shownDeal } from '../../fields/hidden.js';
import { dealColumns, dealJson, joinPipeline } from './deal-view.table.js';

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
    const question = new ListQuestion(listing, input, allOf([besides(input), withinReach(reach, 'd')]));
    const page = await question.read(this.database, actor);
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: shownDeal(edge.node, reach) })) };
  }
}

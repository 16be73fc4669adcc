import { type InputOf, ListDeals } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  type Answerer,
  Answers,
  COUNTED_EXACTLY,
  keysetOf,
  pageFrom,
  type Slice,
  sliceOf,
  TenantDatabase,
} from '@parley/platform';

import { dealJson, type DealJson, joinPipeline } from './deal-view.table.js';

type Input = InputOf<typeof ListDeals>;

const columns = { pipelineId: 'd.pipeline_id', stageId: 'd.stage_id', contactId: 'd.contact_id' } as const;
const names = ['pipelineId', 'stageId', 'contactId'] as const;

/** Only what was asked for stands in the condition, so that each question finds its index. */
function filterOf(input: Input) {
  const asked = names.filter((name) => input[name] !== undefined);
  const where = asked.map((name) => `${columns[name]} = ?`).join(' and ') || 'true';
  return { where, values: asked.map((name) => input[name]) };
}

const rows = (slice: Slice, filter: string) => {
  const { where, orderBy } = keysetOf(slice, 'd.changed_at', 'd.deal_id');
  return `
    select ${dealJson('d', 'p')} as deal from crm.deal d ${joinPipeline('d', 'p')}
     where ${filter} and ${where} order by ${orderBy}`;
};

const count = (filter: string) =>
  `select count(*)::int as count from (select 1 from crm.deal d where ${filter} limit ${COUNTED_EXACTLY + 1}) as counted`;

@Answers(ListDeals)
export class DealListQuery implements Answerer<typeof ListDeals> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor) {
    const slice = sliceOf(input.page);
    const filter = filterOf(input);
    const { values } = keysetOf(slice, 'd.changed_at', 'd.deal_id');
    return this.database.inTenant(actor, async (em) => {
      const deals = await em.execute<DealJson[]>(rows(slice, filter.where), [...filter.values, ...values]);
      const [counted] = await em.execute<{ count: number }[]>(count(filter.where), filter.values);
      return pageFrom(slice, {
        rows: deals.map(({ deal }) => deal),
        count: counted?.count ?? 0,
        placeOf: ({ changedAt, id }) => ({ at: changedAt, id }),
      });
    });
  }
}

import { type InputOf, ListProposals } from '@parley/contracts';
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

import { proposalJson, type ProposalJson } from './proposal-view.table.js';

type Input = InputOf<typeof ListProposals>;

const columns = { status: 'o.status', chatId: 'o.chat_id' } as const;
const names = ['status', 'chatId'] as const;

/** Only what was asked for stands in the condition, so that each question finds its index. */
function filterOf(input: Input) {
  const asked = names.filter((name) => input[name] !== undefined);
  const where = asked.map((name) => `${columns[name]} = ?`).join(' and ') || 'true';
  return { where, values: asked.map((name) => input[name]) };
}

const rows = (slice: Slice, filter: string) => {
  const { where, orderBy } = keysetOf(slice, 'o.created_at', 'o.proposal_id');
  return `select ${proposalJson('o')} as proposal from agents.proposal o where ${filter} and ${where} order by ${orderBy}`;
};

const count = (filter: string) =>
  `select count(*)::int as count from (select 1 from agents.proposal o where ${filter} limit ${COUNTED_EXACTLY + 1}) as counted`;

@Answers(ListProposals)
export class ProposalListQuery implements Answerer<typeof ListProposals> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor) {
    const slice = sliceOf(input.page);
    const filter = filterOf(input);
    const { values } = keysetOf(slice, 'o.created_at', 'o.proposal_id');
    return this.database.inTenant(actor, async (em) => {
      const found = await em.execute<ProposalJson[]>(rows(slice, filter.where), [...filter.values, ...values]);
      const [counted] = await em.execute<{ count: number }[]>(count(filter.where), filter.values);
      return pageFrom(slice, {
        rows: found.map(({ proposal }) => proposal),
        count: counted?.count ?? 0,
        placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
      });
    });
  }
}

import { type InputOf, ListProposals, type ProposalView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  type ListedRow,
  type Listing,
  ListQuestion,
  TenantDatabase,
  whereOf,
} from '@parley/platform';

import { proposalJson } from './proposal-view.table.js';

type Input = InputOf<typeof ListProposals>;

const columns = {
  status: { sql: 'o.status', type: 'text' },
  action: { sql: 'o.action', type: 'text' },
  chatId: { sql: 'o.chat_id', type: 'uuid' },
  contactId: { sql: 'o.contact_id', type: 'uuid' },
  agentId: { sql: 'o.agent_id', type: 'uuid' },
  createdAt: { sql: 'o.created_at', type: 'timestamptz' },
} as const;

const listing: Listing = {
  node: proposalJson('o'),
  from: 'from agents.proposal o',
  columns,
  id: { sql: 'o.proposal_id', type: 'uuid' },
  newest: 'createdAt',
};

/** What was asked by name, before there were filters. */
const besides = ({ status, chatId }: Input) =>
  allOf(
    Object.entries({ status, chatId })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => whereOf({ [name]: { eq: value } }, columns)),
  );

@Answers(ListProposals)
export class ProposalListQuery implements Answerer<typeof ListProposals> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor) {
    const question = new ListQuestion(listing, input, besides(input));
    const [rows, count] = [question.rows(), question.count()];
    return this.database.inTenant(actor, async (em) => {
      const found = await em.execute<ListedRow<ProposalView>[]>(rows.sql, [...rows.values]);
      const [counted] = await em.execute<{ count: number }[]>(count.sql, [...count.values]);
      return question.page(found, counted?.count ?? 0);
    });
  }
}

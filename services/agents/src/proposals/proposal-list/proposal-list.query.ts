import { type InputOf, ListProposals, type ProposalView, proposalView, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { allOf, type Answerer, Answers, type Listing, ListQuestion, TenantDatabase, whereOf } from '@parley/platform';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';
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

const listing: Listing<ProposalView> = {
  node: proposalJson('o'),
  view: proposalView,
  from: 'from agents.proposal o',
  columns,
  id: { sql: 'o.proposal_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
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

  async answer(input: Input, actor: Actor, reach: Reach) {
    const within = assignedChats.rowsWithin(reach, 'o');
    const question = new ListQuestion(listing, input, allOf([within, besides(input)]));
    return question.read(this.database, actor);
  }
}

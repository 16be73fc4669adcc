import { type AgentView, agentView, type InputOf, ListAgents } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

import { agentFrom, agentJson, agentName } from './agent-view.table.js';

const listing: Listing<AgentView> = {
  node: agentJson,
  view: agentView,
  from: agentFrom,
  columns: {
    status: { sql: 'm.status', type: 'text' },
    guardianId: { sql: 'a.guardian_id', type: 'uuid' },
    createdAt: { sql: 'm.joined_at', type: 'timestamptz' },
    name: { sql: agentName, type: 'text' },
  },
  id: { sql: 'm.principal_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'asc' },
};

@Answers(ListAgents)
export class AgentListQuery implements Answerer<typeof ListAgents> {
  constructor(private readonly database: TenantDatabase) {}

  answer(input: InputOf<typeof ListAgents>, actor: Actor) {
    return new ListQuestion(listing, input).read(this.database, actor);
  }
}

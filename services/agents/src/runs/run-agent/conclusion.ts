import type { AgentRunEnded, EventOf } from '@parley/contracts';

import type { NewProposal } from '../../proposals/create-proposal/create-proposal.js';
import { BUDGET_SPENT } from '../run.errors.js';
import type { Proposed } from './proposals-of-draft.js';

type Ended = EventOf<typeof AgentRunEnded>['data'];

/** What a run came to, and what it asks leave for. */
export type Conclusion = {
  readonly outcome: Ended['outcome'];
  readonly code?: string;
  readonly proposals: readonly NewProposal[];
};

const nothing = (outcome: Ended['outcome'], code: string): Conclusion => ({ outcome, code, proposals: [] });

export const limitConclusion = nothing('limit-reached', 'billing.limit.reached');

/** The organization may go on, the agent may not. */
export const budgetConclusion = nothing('limit-reached', BUDGET_SPENT);

export const failedConclusion = (outcome: 'failed' | 'timed-out' | 'malformed'): Conclusion =>
  nothing('failed', `agents.model.${outcome}`);

/** A draft of what nobody waits for any more is not proposed. */
export const overtakenConclusion = nothing('nothing-to-propose', 'agents.run.overtaken');

export function conclusionOf({ proposals, blocked }: Proposed): Conclusion {
  if (proposals.length > 0) return { outcome: 'proposed', proposals };
  if (blocked?.guardrail === 'budget') return limitConclusion;
  return nothing('nothing-to-propose', blocked ? `agents.guardrail.${blocked.guardrail}` : 'agents.run.no-draft');
}

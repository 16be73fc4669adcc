import {
  BUDGET_SPENT,
  budgetSpent,
  chatNotVisible,
  draftFailed,
  limitReached,
  noAgent,
  nothingToPropose,
} from '../run.errors.js';
import type { RunResult } from '../run-agent/agent-runner.adapter.js';

type Ended = Exclude<RunResult, { readonly is: 'known' }>;
type Concluded = Extract<RunResult, { readonly is: 'concluded' }>;

/** The proposal that a member asked for. @throws DomainError that says why there is none */
export function proposedBy(result: Ended, chatId: string): string {
  switch (result.is) {
    case 'no-agent':
      throw noAgent();
    case 'no-chat':
      throw chatNotVisible(chatId);
    case 'concluded':
      return concluded(result);
  }
}

function concluded({ conclusion, allowance }: Concluded): string {
  const { outcome, code, proposals } = conclusion;
  const [proposal] = proposals;
  if (proposal) return proposal.proposalId;
  if (outcome === 'limit-reached') throw code === BUDGET_SPENT ? budgetSpent() : limitReached(allowance);
  if (outcome === 'failed') throw draftFailed(code);
  throw nothingToPropose(code);
}

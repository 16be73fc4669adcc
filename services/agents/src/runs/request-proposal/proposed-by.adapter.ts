import { chatNotVisible, draftFailed, limitReached, noAgent, nothingToPropose } from '../run.errors.js';
import type { RunResult } from '../run-agent/agent-runner.adapter.js';

type Ended = Exclude<RunResult, { readonly is: 'known' }>;
type Concluded = Extract<RunResult, { readonly is: 'concluded' }>;

/** The proposal that a member asked for, or why there is none. */
export function proposedBy(result: Ended, chatId: string) {
  switch (result.is) {
    case 'no-agent':
      throw noAgent();
    case 'no-chat':
      throw chatNotVisible(chatId);
    case 'concluded':
      return concluded(result);
  }
}

function concluded({ conclusion, allowance, position }: Concluded) {
  const { outcome, code, proposals } = conclusion;
  const [proposal] = proposals;
  if (proposal) return { id: proposal.proposalId, position };
  if (outcome === 'limit-reached') throw limitReached(allowance);
  if (outcome === 'failed') throw draftFailed(code);
  throw nothingToPropose(code);
}

import { chatNotVisible, draftFailed, limitReached, noAgent, nothingToPropose } from '../run.errors.js';
import type { RunResult } from '../run-agent/agent-runner.adapter.js';

type Asked = {
  readonly chatId: string;
  /** The proposal of the same request, where it was answered before. */
  readonly repeated: { readonly id: string; readonly position: string };
};

type Concluded = Extract<RunResult, { readonly is: 'concluded' }>;

/** The proposal that a member asked for, or why there is none. */
export function proposedBy(result: RunResult, { chatId, repeated }: Asked) {
  switch (result.is) {
    case 'known':
      return repeated;
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

import { ProposalFailed, ProposalSent, type ProposalEvent } from '@parley/contracts';

import type { Proposal } from '../proposal.js';

export type Outcome = { readonly proposalId: string } & (
  | { readonly outcome: 'sent'; readonly sendId?: string; readonly messageId?: string }
  | { readonly outcome: 'failed'; readonly code: string }
);

/** What became of an approval. The first word about it is the last. */
export function recordOutcome(result: Outcome, proposal: Proposal): readonly ProposalEvent[] {
  if (proposal.status !== 'approved') return [];
  const { proposalId } = result;
  const { chatId } = proposal;
  if (result.outcome === 'failed') return [ProposalFailed({ proposalId, chatId, code: result.code })];

  const { sendId, messageId } = result;
  return [ProposalSent({ proposalId, chatId, ...(sendId && { sendId }), ...(messageId && { messageId }) })];
}

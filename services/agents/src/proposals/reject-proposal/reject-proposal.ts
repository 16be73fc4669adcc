import { type ProposalEvent, ProposalRejected } from '@parley/contracts';

import { type Decision, pendingFor } from '../pending-proposal.js';
import type { Proposal } from '../proposal.js';

export type Rejection = Decision & { readonly reason: string };

export function rejectProposal(rejection: Rejection, proposal: Proposal): readonly ProposalEvent[] {
  const { chatId, subjectId } = pendingFor(rejection, proposal);
  const { proposalId, reason } = rejection;
  return [ProposalRejected({ proposalId, chatId, subjectId, reason })];
}

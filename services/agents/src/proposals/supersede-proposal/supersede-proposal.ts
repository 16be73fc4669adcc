import { type EventOf, type ProposalEvent, ProposalSuperseded } from '@parley/contracts';

import type { Proposal } from '../proposal.js';

export type Superseding = {
  readonly proposalId: string;
  readonly reason: EventOf<typeof ProposalSuperseded>['data']['reason'];
};

/** Only what waits for a decision can be overtaken by something newer. */
export function supersedeProposal({ proposalId, reason }: Superseding, proposal: Proposal): readonly ProposalEvent[] {
  if (proposal.status !== 'pending') return [];
  return [ProposalSuperseded({ proposalId, chatId: proposal.chatId, reason })];
}

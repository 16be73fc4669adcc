import { type EventOf, ProposalCreated, type ProposalEvent } from '@parley/contracts';

import type { Proposal } from '../proposal.js';

export type NewProposal = EventOf<typeof ProposalCreated>['data'];

/** A run that is repeated after a crash makes the same proposals once. */
export const createProposal = (proposal: NewProposal, existing: Proposal): readonly ProposalEvent[] =>
  existing.status === 'unknown' ? [ProposalCreated(proposal)] : [];

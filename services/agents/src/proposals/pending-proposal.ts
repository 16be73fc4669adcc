import type { Actor } from '@parley/kernel';

import type { KnownProposal, Proposal } from './proposal.js';
import { type Lender, mayDecide } from './may-decide.js';
import { proposalNotFound, proposalNotPending, proposalVersion } from './proposal.errors.js';

export type Decision = {
  readonly proposalId: string;
  readonly actor: Actor;
  /** The proposal's version now, and the one that was read. */
  readonly version: number;
  readonly expectedVersion?: number | undefined;
  /** Of a key that decides: what it was lent, and by whom. */
  readonly lender?: Lender | undefined;
};

/** The proposal that a member may decide on: pending, as it was read, and by whoever may. */
export function pendingFor(decision: Decision, proposal: Proposal): KnownProposal {
  const { proposalId, version, expectedVersion } = decision;
  if (proposal.status === 'unknown') throw proposalNotFound(proposalId);
  mayDecide(decision, proposal);
  if (proposal.status !== 'pending') throw proposalNotPending(proposalId, proposal.status);
  if (expectedVersion !== undefined && expectedVersion !== version) throw proposalVersion(proposalId, version);
  return proposal;
}

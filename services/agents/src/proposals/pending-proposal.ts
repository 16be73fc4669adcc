import type { Actor } from '@parley/kernel';

import type { KnownProposal, Proposal } from './proposal.js';
import { onlyUsersDecide, proposalNotFound, proposalNotPending, proposalVersion } from './proposal.errors.js';

export type Decision = {
  readonly proposalId: string;
  readonly actor: Actor;
  /** The proposal's version now, and the one that was read. */
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

/** The proposal that a member may decide on: pending, as it was read, and by a user in person. */
export function pendingFor(decision: Decision, proposal: Proposal): KnownProposal {
  const { proposalId, actor, version, expectedVersion } = decision;
  if (proposal.status === 'unknown') throw proposalNotFound(proposalId);
  // An agent never decides what an agent proposed, nor does anything that acts in a user's name.
  if (actor.principal.kind !== 'user' || actor.onBehalfOf) throw onlyUsersDecide(proposalId);
  if (proposal.status !== 'pending') throw proposalNotPending(proposalId, proposal.status);
  if (expectedVersion !== undefined && expectedVersion !== version) throw proposalVersion(proposalId, version);
  return proposal;
}

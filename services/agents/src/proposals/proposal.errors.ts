import { DomainError } from '@parley/kernel';

import type { ProposalStatus } from './proposal.js';

/** No such proposal, or one you may not see. @remedy Check the id. */
export const proposalNotFound = (proposalId: string) =>
  new DomainError('not-found', 'agents.proposal.not-found', { proposalId });

/**
 * The proposal was decided, superseded, or has expired; `details.status` says which.
 * @remedy Read the proposal afresh; ask for another one where an answer is still wanted.
 */
export const proposalNotPending = (proposalId: string, status: ProposalStatus) =>
  new DomainError('conflict', 'agents.proposal.not-pending', { proposalId, status });

/**
 * The draft is not the one that was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const proposalVersion = (proposalId: string, currentVersion: number) =>
  new DomainError('conflict', 'agents.proposal.version', { proposalId, currentVersion });

/** A program or an agent tried to decide about a proposal. @remedy Have a user decide. */
export const onlyUsersDecide = (proposalId: string) =>
  new DomainError('forbidden', 'agents.proposal.only-users-decide', { proposalId });

/**
 * Nobody answers for the agent that proposed, so nobody can tell whether who lent the key does.
 * @remedy Set the agent's guardian, or have a user decide.
 */
export const agentWithoutGuardian = (proposalId: string) =>
  new DomainError('forbidden', 'agents.proposal.agent-without-guardian', { proposalId });

/**
 * Who lent the key also answers for the agent that proposed, or lent the key that asked for the proposal: two
 * credentials of one user can't approve each other.
 * @remedy Have a user decide, or a key that somebody else lent.
 */
export const sameGuardian = (proposalId: string) =>
  new DomainError('forbidden', 'agents.proposal.same-guardian', { proposalId });

/**
 * The key may decide, but not do what would follow from it; `details.permission` is the permission that it
 * lacks, or the field of one.
 * @remedy Lend a key that may do it too, or have a user decide.
 */
export const consequenceNotLent = (proposalId: string, permission: string) =>
  new DomainError('forbidden', 'agents.proposal.consequence-not-lent', { proposalId, permission });

/** A guardrail blocks the proposal. @remedy Read its verdicts; reject it, or write yourself. */
export const proposalBlocked = (proposalId: string) =>
  new DomainError('conflict', 'agents.proposal.blocked', { proposalId });

/** The proposal holds no text: it moves a deal. @remedy Approve it without a text. */
export const noTextToEdit = (proposalId: string) =>
  new DomainError('invalid', 'agents.proposal.no-text-to-edit', { proposalId });

/** The draft was erased with the personal data of its contact. @remedy Reject it, or ask for another one. */
export const draftErased = (proposalId: string) =>
  new DomainError('conflict', 'agents.proposal.draft-erased', { proposalId });

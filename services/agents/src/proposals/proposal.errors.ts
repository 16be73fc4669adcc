import { DomainError } from '@parley/kernel';

import type { ProposalStatus } from './proposal.js';

export const proposalNotFound = (proposalId: string) =>
  new DomainError('not-found', 'agents.proposal.not-found', { proposalId });

export const proposalNotPending = (proposalId: string, status: ProposalStatus) =>
  new DomainError('conflict', 'agents.proposal.not-pending', { proposalId, status });

export const proposalVersion = (proposalId: string, currentVersion: number) =>
  new DomainError('conflict', 'agents.proposal.version', { proposalId, currentVersion });

export const onlyUsersDecide = (proposalId: string) =>
  new DomainError('forbidden', 'agents.proposal.only-users-decide', { proposalId });

export const proposalBlocked = (proposalId: string) =>
  new DomainError('conflict', 'agents.proposal.blocked', { proposalId });

export const noTextToEdit = (proposalId: string) =>
  new DomainError('invalid', 'agents.proposal.no-text-to-edit', { proposalId });

export const draftErased = (proposalId: string) =>
  new DomainError('conflict', 'agents.proposal.draft-erased', { proposalId });

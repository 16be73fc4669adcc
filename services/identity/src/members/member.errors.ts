import { DomainError } from '@parley/kernel';

/** There is no such member in the organization. @remedy Check the id. */
export const memberNotFound = (memberId: string) =>
  new DomainError('not-found', 'identity.member.not-found', { memberId });

/** The member is suspended: its roles stay as they are. @remedy Reactivate it first. */
export const memberSuspended = (memberId: string) =>
  new DomainError('conflict', 'identity.member.suspended', { memberId });

/** It is the last active owner: an organization always has one. @remedy Make somebody else an owner first. */
export const lastOwner = () => new DomainError('conflict', 'identity.member.last-owner');

/** The member is an owner: only owners change owners, and only owners make them. @remedy Ask an owner. */
export const ownersOnly = () => new DomainError('forbidden', 'identity.member.owners-only');

/**
 * The member holds what you don’t: the permissions in `details.permissions`, or over more rows. Nobody changes, suspends
 * or removes somebody who holds more than they do.
 * @remedy Ask somebody who holds them.
 */
export const holdsMore = (permissions: readonly string[]) =>
  new DomainError('forbidden', 'identity.member.holds-more', { permissions });

/** An agent has the role of an agent, and no other. @remedy Suspend or remove it instead. */
export const agentKeepsRole = (memberId: string) =>
  new DomainError('invalid', 'identity.member.agent-keeps-role', { memberId });

/** A user has no role of an agent. @remedy Give another role. */
export const roleOfAgents = () => new DomainError('invalid', 'identity.member.role-of-agents');

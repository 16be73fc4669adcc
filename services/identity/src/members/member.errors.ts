import type { OpenWork } from '@parley/contracts';
import { DomainError } from '@parley/kernel';

/** There is no such member in the organization. @remedy Check the id. */
export const memberNotFound = (memberId: string) =>
  new DomainError('not-found', 'identity.member.not-found', { memberId });

/** The member is suspended: its roles stay as they are. @remedy Reactivate it first. */
export const memberSuspended = (memberId: string) =>
  new DomainError('conflict', 'identity.member.suspended', { memberId });

/**
 * The member was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const memberVersion = (memberId: string, currentVersion: number) =>
  new DomainError('conflict', 'identity.member.version', { memberId, currentVersion });

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

/**
 * An agent has the role of agents or the organization's own roles, and no other built-in one: it never does more than
 * the role of agents lets it.
 * @remedy Give `ai_agent`, or a role of the organization's own that narrows it.
 */
export const agentKeepsRole = (memberId: string) =>
  new DomainError('invalid', 'identity.member.agent-keeps-role', { memberId });

/** A user has no role of an agent. @remedy Give another role. */
export const roleOfAgents = () => new DomainError('invalid', 'identity.member.role-of-agents');

/**
 * The member answers for deals, contacts, chats, follow-ups, connected accounts or agents: `details` says for how many.
 * Nothing was done.
 * @remedy Name who goes on with it in `handOverTo`: with all of it, or with each kind that there is.
 */
export const hasOpenWork = (work: OpenWork) =>
  new DomainError('conflict', 'identity.member.has-open-work', { ...work });

/**
 * Follow-ups go out in somebody’s name, and an agent has a user as guardian: a team alone can’t go on with them.
 * `details` says how many there are.
 * @remedy Name a member too.
 */
export const workNeedsMember = ({ followUpCount, agentCount }: OpenWork) =>
  new DomainError('invalid', 'identity.member.work-needs-member', { followUpCount, agentCount });

/**
 * You hold something over your own or your team’s rows alone, and would reach what the member answered for: whoever is
 * so names neither themselves, nor a team that they are in, nor anybody in one, as who goes on with it.
 * @remedy Ask somebody who holds what they hold over all rows.
 */
export const successorWidensYours = () => new DomainError('forbidden', 'identity.member.successor-widens-yours');

/**
 * Whoever is to go on with a member’s work is no active member of the organization, is an agent, or is that very
 * member.
 * @remedy Name a user who is an active member and stays.
 */
export const successorNotFound = (memberId: string) =>
  new DomainError('not-found', 'identity.member.successor-not-found', { memberId });

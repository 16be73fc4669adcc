import { beyondGrants, type Grants, isBuiltIn } from '@parley/contracts';

import type { MemberPrincipal } from './member.js';
import { agentKeepsRole, holdsMore, lastOwner, memberNotFound, ownersOnly, roleOfAgents } from './member.errors.js';

/** A member as the organization's list shows it. */
export type ListedMember = {
  readonly memberId: string;
  readonly principal: MemberPrincipal;
  readonly roles: readonly string[];
  readonly status: 'active' | 'suspended' | 'removed';
};

/** What an organization's members are at this moment, as nobody else changes them meanwhile. */
export type Circle = {
  /** Roles of whoever does it. */
  readonly acting: readonly string[];
  /** What whoever does it holds now. */
  readonly held: Grants;
  readonly member: ListedMember | undefined;
  /** What the member’s roles give, also while it is suspended. */
  readonly memberHolds: Grants;
  /** The users who are active members, as principals. */
  readonly activeUserIds: readonly string[];
  /** How many active owners there are. */
  readonly ownerCount: number;
};

export const isOwner = (roles: readonly string[]): boolean => roles.includes('owner');

type Managed = { readonly memberId: string; readonly circle: Circle };

/** Whose stream it is about, whatever became of them. @throws DomainError `not-found` `identity.member.not-found` */
export function principalOf({ memberId, circle: { member } }: Managed): MemberPrincipal {
  if (!member) throw memberNotFound(memberId);
  return member.principal;
}

/**
 * The member, where whoever acts may change it at all: nobody changes somebody who holds more than they do.
 * @throws DomainError `not-found` `identity.member.not-found`; `forbidden` `identity.member.owners-only`,
 * `identity.member.holds-more`
 */
export function manageable({ memberId, circle: { acting, held, member, memberHolds } }: Managed): ListedMember {
  if (!member || member.status === 'removed') throw memberNotFound(memberId);
  if (isOwner(member.roles) && !isOwner(acting)) throw ownersOnly();
  const beyond = beyondGrants(held, memberHolds);
  if (beyond.length > 0) throw holdsMore(beyond);
  return member;
}

/** An organization always has an active owner. @throws DomainError `conflict` `identity.member.last-owner` */
export function keepsAnOwner({ roles, status }: Pick<ListedMember, 'roles' | 'status'>, ownerCount: number): void {
  if (isOwner(roles) && status === 'active' && ownerCount <= 1) throw lastOwner();
}

/** Whether those roles may be given to a user by somebody with these. */
export function fitting(given: readonly string[], { acting }: Pick<Circle, 'acting'>): void {
  if (isOwner(given) && !isOwner(acting)) throw ownersOnly();
  if (given.includes('ai_agent')) throw roleOfAgents();
}

/** An agent has the role of agents, or own roles of the organization in its place, which narrow it. */
export function fittingAgent(memberId: string, given: readonly string[]): void {
  if (given.some((role) => isBuiltIn(role) && role !== 'ai_agent')) throw agentKeepsRole(memberId);
}

/** Everything about a change of roles but what the giver holds. */
export function changeableRoles(managed: Managed, roles: readonly string[]): ListedMember {
  const member = manageable(managed);
  if (member.principal.kind === 'agent') {
    fittingAgent(member.memberId, roles);
    return member;
  }
  fitting(roles, managed.circle);
  if (!isOwner(roles)) keepsAnOwner(member, managed.circle.ownerCount);
  return member;
}

/** Suspends or removes. */
export function endable(managed: Managed): ListedMember {
  const member = manageable(managed);
  keepsAnOwner(member, managed.circle.ownerCount);
  return member;
}

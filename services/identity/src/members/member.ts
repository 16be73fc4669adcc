import {
  type HandedOverTo,
  MemberAdded,
  MemberReactivated,
  MemberRemoved,
  MemberRolesChanged,
  MemberSuspended,
  type MemberEvent,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { memberNotFound, memberSuspended } from './member.errors.js';

export type MemberPrincipal = { readonly kind: 'user' | 'agent'; readonly id: string };

export type Member =
  | { readonly status: 'unknown' }
  | { readonly status: 'active' | 'suspended' | 'removed'; readonly roles: readonly string[] };

export const initialMember: Member = { status: 'unknown' };

export function evolve(member: Member, event: MemberEvent): Member {
  switch (event.type) {
    case 'identity.member.added':
    case 'identity.member.roles-changed':
    case 'identity.member.reactivated':
      return { status: 'active', roles: event.data.roles };
    case 'identity.member.suspended':
      return member.status === 'unknown' ? member : { ...member, status: 'suspended' };
    case 'identity.member.removed':
      return member.status === 'unknown' ? member : { ...member, status: 'removed' };
  }
}

/** One principal's membership of one organization; the stream is named by the principal, so there is one. */
export const memberStream = streamOf('identity.member', { initial: initialMember, evolve });

export type Membership = {
  readonly memberId: string;
  readonly principal: MemberPrincipal;
  /** Built-in ones by their names, the organization's own by their ids. */
  readonly roles: readonly string[];
};

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((role) => b.includes(role));

/** Adds a member with these roles, or gives a member these roles. */
export function giveRoles({ memberId, principal, roles }: Membership, member: Member): readonly MemberEvent[] {
  const data = { memberId, principal, roles: [...roles] };
  // Whoever was suspended is reactivated by somebody, never by being asked for again.
  if (member.status === 'suspended') return [];
  if (member.status !== 'active') return [MemberAdded(data)];
  return same(member.roles, roles) ? [] : [MemberRolesChanged({ ...data, fromRoles: [...member.roles] })];
}

/** Adds whoever never was a member. Who was given other roles since, or was removed, stays so. */
export const addFirst = ({ memberId, principal, roles }: Membership, member: Member): readonly MemberEvent[] =>
  member.status === 'unknown' ? [MemberAdded({ memberId, principal, roles: [...roles] })] : [];

type Who = Omit<Membership, 'roles'>;

/** Somebody who is removed, and who goes on with what they answered for, where there is anything. */
export type Removal = Who & { readonly handOverTo?: HandedOverTo | null };

export function removeMember(
  { memberId, principal, handOverTo = null }: Removal,
  member: Member,
): readonly MemberEvent[] {
  const isHere = member.status === 'active' || member.status === 'suspended';
  return isHere ? [MemberRemoved({ memberId, principal, handOverTo })] : [];
}

export const suspendMember = ({ memberId, principal }: Who, member: Member): readonly MemberEvent[] =>
  member.status === 'active' ? [MemberSuspended({ memberId, principal })] : [];

export const reactivateMember = ({ memberId, principal }: Who, member: Member): readonly MemberEvent[] =>
  member.status === 'suspended' ? [MemberReactivated({ memberId, principal, roles: [...member.roles] })] : [];

export function changeRoles({ memberId, principal, roles }: Membership, member: Member): readonly MemberEvent[] {
  if (member.status === 'suspended') throw memberSuspended(memberId);
  if (member.status !== 'active') throw memberNotFound(memberId);
  const fromRoles = [...member.roles];
  return same(fromRoles, roles) ? [] : [MemberRolesChanged({ memberId, principal, roles: [...roles], fromRoles })];
}

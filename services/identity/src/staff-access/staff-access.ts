import { StaffAccessEnded, type StaffAccessEvent, StaffEntered, StaffInvited } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { staffAccessNotFound, staffAccessOver } from './staff-access.errors.js';

/** One time for which the installation's staff may be in. */
export type StaffAccess =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'open' | 'ended';
      readonly role: string;
      readonly endsAt: string;
      /** With which sign-ins somebody came in. */
      readonly signInIds: readonly string[];
    };

export const initialStaffAccess: StaffAccess = { status: 'unknown' };

export function evolve(access: StaffAccess, event: StaffAccessEvent): StaffAccess {
  if (event.type === 'identity.staff-access.invited') {
    const { role, endsAt } = event.data;
    return { status: 'open', role, endsAt, signInIds: [] };
  }
  if (access.status === 'unknown') return access;
  switch (event.type) {
    case 'identity.staff-access.entered':
      return { ...access, signInIds: [...access.signInIds, event.data.signInId] };
    case 'identity.staff-access.ended':
      return { ...access, status: 'ended' };
  }
}

export const staffAccessStream = streamOf('identity.staff-access', { initial: initialStaffAccess, evolve });

export type NewStaffAccess = {
  readonly staffAccessId: string;
  readonly role: string;
  readonly endsAt: string;
  readonly reason: string;
};

export const inviteStaff = (invited: NewStaffAccess, access: StaffAccess): readonly StaffAccessEvent[] =>
  access.status === 'unknown' ? [StaffInvited(invited)] : [];

/** Over from the very moment on that it was given until, whether or not that was noted. */
export const isOver = (access: StaffAccess, now: string): boolean =>
  access.status !== 'open' || Date.parse(now) >= Date.parse(access.endsAt);

export type Entering = {
  readonly staffAccessId: string;
  readonly userId: string;
  readonly signInId: string;
  readonly invitedBy: string;
  /** Whether who invited them could do so now. */
  readonly mayInviterStill: boolean;
  readonly now: string;
};

/** @throws DomainError `not-found` `identity.staff-access.not-found`; `forbidden` `identity.staff-access.over` */
export function enterAsStaff(
  { now, mayInviterStill, ...entered }: Entering,
  access: StaffAccess,
): readonly StaffAccessEvent[] {
  if (access.status === 'unknown') throw staffAccessNotFound(entered.staffAccessId);
  if (isOver(access, now) || !mayInviterStill) throw staffAccessOver(entered.staffAccessId);
  if (access.signInIds.includes(entered.signInId)) return [];
  return [StaffEntered({ ...entered, role: access.role, endsAt: access.endsAt })];
}

export type Ending = { readonly staffAccessId: string; readonly by: 'hand' | 'time' };

/** @throws DomainError `not-found` `identity.staff-access.not-found` */
export function endStaffAccess(ending: Ending, access: StaffAccess): readonly StaffAccessEvent[] {
  if (access.status === 'unknown') throw staffAccessNotFound(ending.staffAccessId);
  return access.status === 'open' ? [StaffAccessEnded(ending)] : [];
}

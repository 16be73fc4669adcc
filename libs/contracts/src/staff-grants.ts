import { commonGrants, type Grants, unionOfGrants, withFields } from './grants.js';
import type { Permission } from './permissions.js';
import { grantsOf } from './roles.js';

/** As what the installation's staff may be invited. */
export const staffRoles = ['viewer', 'admin'] as const;

export type StaffRole = (typeof staffRoles)[number];

/** What is set up with somebody's help; nothing that speaks for the organization, leaves it, or says who gets in. */
const setUp: readonly Permission[] = [
  'channel-accounts:manage',
  'territories:manage',
  'pipelines:manage',
  'rules:manage',
  'fields:manage',
  'templates:write',
];

const grantsOfStaff: Readonly<Record<StaffRole, Grants>> = {
  viewer: grantsOf.viewer,
  admin: unionOfGrants([grantsOf.viewer, ...setUp.map((permission) => withFields(permission, 'all'))]),
};

const isStaffRole = (role: string): role is StaffRole => staffRoles.some((known) => known === role);

/** What a role gives to staff; nothing where it is no longer known. */
export const staffGrants = (role: string): Grants => (isStaffRole(role) ? grantsOfStaff[role] : {});

/** What staff holds: no more than who invited them holds now, and nothing once that one could not invite them any more. */
export const lentToStaff = (role: string, inviter: Grants): Grants =>
  inviter['members:manage'] === 'all' ? commonGrants(staffGrants(role), inviter) : {};

/** A time for which staff is in, as whoever checks it knows it. */
export type StaffEntrance = { readonly role: string; readonly endsAt: string; readonly invitedBy: string };

/** Whether it lends anything still: not from the very moment on that it was given until, whoever has noticed. */
export const isLentStill = ({ endsAt }: Pick<StaffEntrance, 'endsAt'>, now: Date): boolean =>
  now.getTime() < Date.parse(endsAt);

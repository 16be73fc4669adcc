import { DomainError } from '@parley/kernel';

/** No invitation of staff is known by that id to whoever asks. @remedy Take an id that waits for you, or of your organization. */
export const staffAccessNotFound = (staffAccessId: string) =>
  new DomainError('not-found', 'identity.staff-access.not-found', { staffAccessId });

/** The invitation is over: its time, by hand, or since who made it could not make it any more. @remedy Ask for another. */
export const staffAccessOver = (staffAccessId: string) =>
  new DomainError('forbidden', 'identity.staff-access.over', { staffAccessId });

/** Whoever is a member enters as one. @remedy Use `switchOrganization`. */
export const staffIsMember = () => new DomainError('conflict', 'identity.staff-access.member-already');

/** The settings of the installation name nobody as staff. @remedy Ask who runs the installation. */
export const noStaff = () => new DomainError('conflict', 'identity.staff-access.no-staff');

import { DomainError } from '@parley/kernel';

/** The invitation is unknown, used, revoked or older than 7 days. @remedy Ask for another one. */
export const invitationInvalid = () => new DomainError('unauthenticated', 'identity.invitation.invalid');

/** There is no such invitation in the organization. @remedy Check the id. */
export const invitationNotFound = (invitationId: string) =>
  new DomainError('not-found', 'identity.invitation.not-found', { invitationId });

/** The invitation was accepted already. @remedy Remove the member instead. */
export const invitationUsed = (invitationId: string) =>
  new DomainError('conflict', 'identity.invitation.used', { invitationId });

/** The invitation went to another address than yours. @remedy Sign in with the address it went to. */
export const invitationOfAnother = () => new DomainError('forbidden', 'identity.invitation.of-another');

/** An invitation by link proves no address. @remedy Sign up or sign in first, then join by it. */
export const signInToJoin = () => new DomainError('conflict', 'identity.invitation.sign-in-to-join');

/** You are a member of that organization, or are suspended there. @remedy Switch to it, or ask to be reactivated. */
export const memberAlready = () => new DomainError('conflict', 'identity.invitation.member-already');

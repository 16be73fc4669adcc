import {
  clearOr,
  InvitationAccepted,
  InvitationCreated,
  type InvitationEvent,
  InvitationRevoked,
  InvitationSecretSet,
  type Locale,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import {
  invitationInvalid,
  invitationNotFound,
  invitationOfAnother,
  invitationUsed,
  signInToJoin,
} from './invitation.errors.js';

type Offer = {
  /** Null for an invitation by link; `erased` for an address that was forgotten, which is nobody's. */
  readonly email: string | null | { readonly erased: true };
  readonly roles: readonly string[];
  readonly locale: Locale;
  readonly expiresAt: string;
  readonly secretHash: string | null;
};

export type Invitation =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'waiting' | 'revoked' } & Offer)
  | ({ readonly status: 'accepted'; readonly userId: string } & Offer);

export const initialInvitation: Invitation = { status: 'unknown' };

export function evolve(invitation: Invitation, event: InvitationEvent): Invitation {
  if (event.type === 'identity.invitation.created') {
    const { email, ...offer } = event.data;
    return { status: 'waiting', ...offer, email: email && clearOr(email, { erased: true }), secretHash: null };
  }
  if (invitation.status === 'unknown') return invitation;
  switch (event.type) {
    case 'identity.invitation.secret-set':
      return { ...invitation, secretHash: event.data.secretHash };
    case 'identity.invitation.accepted':
      return { ...invitation, status: 'accepted', userId: event.data.userId };
    case 'identity.invitation.revoked':
      return { ...invitation, status: 'revoked' };
  }
}

export const invitationStream = streamOf('identity.invitation', { initial: initialInvitation, evolve });

export type NewInvitation = {
  readonly invitationId: string;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly locale: Locale;
  readonly expiresAt: string;
  readonly secretHash: string;
};

/** The same command makes the same invitation: the secret that it had first stays. */
export function createInvitation(
  { secretHash, roles, ...invitation }: NewInvitation,
  state: Invitation,
): readonly InvitationEvent[] {
  if (state.status !== 'unknown') return [];
  const { invitationId } = invitation;
  return [InvitationCreated({ ...invitation, roles: [...roles] }), InvitationSecretSet({ invitationId, secretHash })];
}

export function revokeInvitation(
  { invitationId }: { readonly invitationId: string },
  invitation: Invitation,
): readonly InvitationEvent[] {
  if (invitation.status === 'unknown') throw invitationNotFound(invitationId);
  if (invitation.status === 'accepted') throw invitationUsed(invitationId);
  return invitation.status === 'revoked' ? [] : [InvitationRevoked({ invitationId })];
}

export type ShownInvitation = { readonly shownHash: string; readonly now: string };

/**
 * What is offered to whoever shows the code.
 * @throws DomainError `unauthenticated` `identity.invitation.invalid`
 */
export function offerBehind({ shownHash, now }: ShownInvitation, invitation: Invitation): Offer {
  if (invitation.status === 'unknown' || invitation.status === 'revoked') throw invitationInvalid();
  if (invitation.secretHash !== shownHash || now >= invitation.expiresAt) throw invitationInvalid();
  return invitation;
}

/** The address that a mailed invitation proves. @throws DomainError `conflict` `identity.invitation.sign-in-to-join` */
export function provedBy({ email }: Offer): string {
  if (email === null) throw signInToJoin();
  if (typeof email !== 'string') throw invitationInvalid();
  return email;
}

export type Acceptance = ShownInvitation & {
  readonly invitationId: string;
  readonly userId: string;
  /** The address that the user has proved. */
  readonly email: string;
};

/** Works for one user, to whom asking again changes nothing; by mail for its address alone. */
export function acceptInvitation(acceptance: Acceptance, invitation: Invitation): readonly InvitationEvent[] {
  const offer = offerBehind(acceptance, invitation);
  const { invitationId, userId, email } = acceptance;
  if (offer.email !== null && offer.email !== email) throw invitationOfAnother();
  if (invitation.status !== 'accepted') return [InvitationAccepted({ invitationId, userId })];
  if (invitation.userId !== userId) throw invitationInvalid();
  return [];
}

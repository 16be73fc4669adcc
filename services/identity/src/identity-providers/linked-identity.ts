import { type LinkedIdentityEvent, UserIdentityLinked, UserIdentityUnlinked } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { identityTaken, lastWay } from './oidc.errors.js';

/** Whose an identity at a provider is: one of issuer and subject. */
export type LinkedIdentity = { readonly userId: string | null };

export const initialLinkedIdentity: LinkedIdentity = { userId: null };

export const evolve = (_: LinkedIdentity, { type, data }: LinkedIdentityEvent): LinkedIdentity => ({
  userId: type === 'identity.user.identity-linked' ? data.userId : null,
});

export const linkedIdentityStream = streamOf('identity.linked-identity', { initial: initialLinkedIdentity, evolve });

export type Link = { readonly identityId: string; readonly userId: string; readonly providerId: string };

/** An identity is one user's until that user gives it up: nobody takes it over. */
export function linkIdentity(link: Link, identity: LinkedIdentity): readonly LinkedIdentityEvent[] {
  if (identity.userId === link.userId) return [];
  if (identity.userId !== null) throw identityTaken();
  return [UserIdentityLinked(link)];
}

export type Unlink = Link & {
  /** Whether they can sign in without it. */
  readonly hasOtherWay: boolean;
};

export function unlinkIdentity(
  { hasOtherWay, ...link }: Unlink,
  identity: LinkedIdentity,
): readonly LinkedIdentityEvent[] {
  if (identity.userId !== link.userId) return [];
  if (!hasOtherWay) throw lastWay();
  return [UserIdentityUnlinked(link)];
}

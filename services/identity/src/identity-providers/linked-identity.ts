import { type EventOf, UserIdentityLinked } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { identityTaken } from './oidc.errors.js';

type LinkedIdentityEvent = EventOf<typeof UserIdentityLinked>;

/** Whose an identity at a provider is: one of issuer and subject. */
export type LinkedIdentity = { readonly userId: string | null };

export const initialLinkedIdentity: LinkedIdentity = { userId: null };

export const evolve = (_: LinkedIdentity, { data }: LinkedIdentityEvent): LinkedIdentity => ({ userId: data.userId });

export const linkedIdentityStream = streamOf('identity.linked-identity', { initial: initialLinkedIdentity, evolve });

export type Link = { readonly identityId: string; readonly userId: string; readonly providerId: string };

/** An identity is one user's for good: nobody takes it over. */
export function linkIdentity(link: Link, identity: LinkedIdentity): readonly LinkedIdentityEvent[] {
  if (identity.userId === link.userId) return [];
  if (identity.userId !== null) throw identityTaken();
  return [UserIdentityLinked(link)];
}

import {
  clearOr,
  type EventOf,
  SignInEnded,
  type SignInForgotten,
  SignInRefreshed,
  SignInSeen,
  SignInStarted,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { refreshTokenInvalid, signInEnded, signInNotFound } from './sign-in.errors.js';

export type SignInEvent = EventOf<
  typeof SignInStarted | typeof SignInRefreshed | typeof SignInSeen | typeof SignInForgotten | typeof SignInEnded
>;

/** What proved who somebody is. */
export type SignedInBy = EventOf<typeof SignInStarted>['data']['by'];

/** From where a sign-in is used. */
export type SeenFrom = { readonly address: string; readonly userAgent: string };

type Lasting = {
  readonly userId: string;
  readonly organizationId: string;
  readonly refreshHash: string;
  /** Refresh tokens that were exchanged already: whoever shows one of them stole it, or was stolen from. */
  readonly usedHashes: readonly string[];
  readonly expiresAt: string;
  /** From where it was used last; null where that is not known, or was erased. */
  readonly from: SeenFrom | null;
};

/** One sign-in of a user, with the family of its refresh tokens, of which one works. */
export type SignInState =
  { readonly status: 'unknown' } | ({ readonly status: 'active' } & Lasting) | ({ readonly status: 'ended' } & Lasting);

export const initialSignIn: SignInState = { status: 'unknown' };

export function evolve(signIn: SignInState, event: SignInEvent): SignInState {
  if (event.type === 'identity.sign-in.started') {
    const { userId, organizationId, refreshHash, expiresAt } = event.data;
    return { status: 'active', userId, organizationId, refreshHash, usedHashes: [], expiresAt, from: null };
  }
  if (signIn.status === 'unknown') return signIn;
  switch (event.type) {
    case 'identity.sign-in.refreshed': {
      const { organizationId, refreshHash } = event.data;
      return { ...signIn, organizationId, refreshHash, usedHashes: [...signIn.usedHashes, signIn.refreshHash] };
    }
    case 'identity.sign-in.seen':
      return { ...signIn, from: placeOf(event.data) };
    case 'identity.sign-in.forgotten':
      return { ...signIn, from: null };
    case 'identity.sign-in.ended':
      return { ...signIn, status: 'ended' };
  }
}

function placeOf(seen: EventOf<typeof SignInSeen>['data']): SeenFrom | null {
  const [address, userAgent] = [clearOr(seen.address, null), clearOr(seen.userAgent, null)];
  return address === null || userAgent === null ? null : { address, userAgent };
}

export const signInStream = streamOf('identity.sign-in', { initial: initialSignIn, evolve });

export type NewSignIn = {
  readonly signInId: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly refreshHash: string;
  readonly expiresAt: string;
  readonly by: SignedInBy;
  readonly from?: SeenFrom | undefined;
};

export function startSignIn({ from, ...signIn }: NewSignIn, state: SignInState): readonly SignInEvent[] {
  if (state.status !== 'unknown') return [];
  return [SignInStarted(signIn), ...seen(signIn, from, null)];
}

type Whose = { readonly signInId: string; readonly userId: string };

/** Said where it is another place than the last one. */
function seen({ signInId, userId }: Whose, from: SeenFrom | undefined, last: SeenFrom | null): readonly SignInEvent[] {
  if (!from || (from.address === last?.address && from.userAgent === last.userAgent)) return [];
  return [SignInSeen({ signInId, userId, ...from })];
}

export type Refresh = {
  readonly signInId: string;
  readonly shownHash: string;
  readonly nextHash: string;
  readonly now: string;
  readonly from?: SeenFrom | undefined;
  /** Where it goes on; where it was if absent. */
  readonly organizationId?: string;
};

/**
 * Exchanges the one refresh token that works. A token of the same family that was exchanged before ends the whole
 * family; one of no family changes nothing, so that nobody can sign others out by guessing.
 */
export function refreshSignIn(refresh: Refresh, signIn: SignInState): readonly SignInEvent[] {
  if (signIn.status !== 'active') throw signIn.status === 'ended' ? signInEnded() : refreshTokenInvalid();
  const { signInId, shownHash, nextHash, now, from } = refresh;
  const { userId, refreshHash, usedHashes, expiresAt } = signIn;
  if (usedHashes.includes(shownHash)) return [SignInEnded({ signInId, userId, reason: 'refresh-reused' })];
  if (shownHash !== refreshHash) throw refreshTokenInvalid();
  if (now >= expiresAt) throw signInEnded();
  const { organizationId } = { ...signIn, ...(refresh.organizationId && { organizationId: refresh.organizationId }) };
  const refreshed = SignInRefreshed({ signInId, organizationId, refreshHash: nextHash });
  return [refreshed, ...seen({ signInId, userId }, from, signIn.from)];
}

/** Whether that token was exchanged before: somebody copied it, or the one that came of it. */
export const isCopied = (shownHash: string, signIn: SignInState): signIn is { readonly status: 'active' } & Lasting =>
  signIn.status === 'active' && signIn.usedHashes.includes(shownHash);

/** Whether that token is the one that works, or was. */
export const isOfFamily = (hash: string, signIn: SignInState): boolean =>
  signIn.status !== 'unknown' && (signIn.refreshHash === hash || signIn.usedHashes.includes(hash));

/** Whose sign-in it is must be said by the verified principal, never by the request. */
export type OwnSignIn = Whose;

export type Ending = OwnSignIn & { readonly reason: EventOf<typeof SignInEnded>['data']['reason'] };

export function endSignIn({ signInId, userId, reason }: Ending, signIn: SignInState): readonly SignInEvent[] {
  if (signIn.status === 'unknown' || signIn.userId !== userId) throw signInNotFound(signInId);
  return signIn.status === 'ended' ? [] : [SignInEnded({ signInId, userId, reason })];
}

export type Switch = OwnSignIn & Refresh & { readonly organizationId: string };

/** The same sign-in goes on in another organization, with the next refresh token of its family for the one it has. */
export function switchSignIn({ userId, ...refresh }: Switch, signIn: SignInState): readonly SignInEvent[] {
  if (signIn.status === 'unknown' || signIn.userId !== userId) throw signInNotFound(refresh.signInId);
  return refreshSignIn(refresh, signIn);
}

import { OidcSignInBegun, OidcSignInEnded, type OidcSignInEvent, OidcSignInProved } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { stateInvalid } from './oidc.errors.js';

type Begun = {
  readonly providerId: string;
  readonly stateHash: string;
  readonly secretHash: string;
  readonly redirect: string | null;
  readonly expiresAt: string;
};

/** One way to a provider and back. */
export type OidcSignIn =
  | { readonly status: 'unknown' }
  | { readonly status: 'ended' }
  | ({ readonly status: 'begun' } & Begun)
  | ({ readonly status: 'proved'; readonly identityId: string; readonly codeKey: string } & Begun)
  | ({
      readonly status: 'used';
      readonly usedBy: string;
      readonly identityId: string;
      readonly codeKey: string;
    } & Begun);

export const initialOidcSignIn: OidcSignIn = { status: 'unknown' };

export function evolve(signIn: OidcSignIn, event: OidcSignInEvent): OidcSignIn {
  switch (event.type) {
    case 'identity.oidc-sign-in.begun': {
      const { providerId, stateHash, secretHash, redirect, expiresAt } = event.data;
      return { status: 'begun', providerId, stateHash, secretHash, redirect, expiresAt };
    }
    case 'identity.oidc-sign-in.proved': {
      const { identityId, codeKey } = event.data;
      return signIn.status === 'begun' ? { ...signIn, status: 'proved', identityId, codeKey } : signIn;
    }
    case 'identity.oidc-sign-in.ended': {
      const { usedBy } = event.data;
      return signIn.status === 'proved' && usedBy !== null
        ? { ...signIn, status: 'used', usedBy }
        : { status: 'ended' };
    }
  }
}

export const oidcSignInStream = streamOf('identity.oidc-sign-in', { initial: initialOidcSignIn, evolve });

export type NewOidcSignIn = Begun & { readonly oidcSignInId: string };

export const beginOidcSignIn = (signIn: NewOidcSignIn): readonly OidcSignInEvent[] => [OidcSignInBegun(signIn)];

export type ShownState = {
  readonly oidcSignInId: string;
  readonly stateHash: string;
  readonly secretHash: string;
  readonly codeKey: string;
  readonly now: string;
  readonly commandId: string;
};

export type Open = Extract<OidcSignIn, Begun>;

/**
 * What goes on with that state: begun, or proved by that very code, or used by the same command before. The secret says that it is the same browser, so
 * that nobody is brought to sign in as somebody else.
 * @throws DomainError `unauthenticated` `identity.oidc.state-invalid`
 */
export function openOidcSignIn(shown: ShownState, signIn: OidcSignIn): Open {
  if (signIn.status === 'unknown' || signIn.status === 'ended') throw stateInvalid();
  if (signIn.stateHash !== shown.stateHash || signIn.secretHash !== shown.secretHash) throw stateInvalid();
  if (signIn.status !== 'begun' && signIn.codeKey !== shown.codeKey) throw stateInvalid();
  if (isOver(shown, signIn)) throw stateInvalid();
  return signIn;
}

const isOver = ({ now, commandId }: ShownState, signIn: Open): boolean =>
  signIn.status === 'used' ? signIn.usedBy !== commandId : now >= signIn.expiresAt;

export type Proof = {
  readonly oidcSignInId: string;
  readonly identityId: string;
  readonly codeKey: string;
};

/** Of two at once with the same state one goes on. */
export function proveOidcSignIn(proof: Proof, signIn: OidcSignIn): readonly OidcSignInEvent[] {
  if (signIn.status !== 'begun') throw stateInvalid();
  return [OidcSignInProved(proof)];
}

type Named = { readonly oidcSignInId: string };

/** It works once, for one command. */
export function useOidcSignIn(
  use: Named & { readonly commandId: string },
  signIn: OidcSignIn,
): readonly OidcSignInEvent[] {
  const { oidcSignInId, commandId } = use;
  if (signIn.status === 'used' && signIn.usedBy === commandId) return [];
  if (signIn.status !== 'proved') throw stateInvalid();
  return [OidcSignInEnded({ oidcSignInId, usedBy: commandId })];
}

/** What the provider did not confirm is not tried again. */
export const refuseOidcSignIn = ({ oidcSignInId }: Named, signIn: OidcSignIn): readonly OidcSignInEvent[] =>
  signIn.status === 'begun' ? [OidcSignInEnded({ oidcSignInId, usedBy: null })] : [];

import { type Locale, clearOr, SignUpConfirmed, type SignUpEvent, SignUpRequested } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { signUpCodeInvalid } from './sign-up.errors.js';

/** What somebody typed who signed up. */
export type Applicant = {
  readonly email: string;
  readonly name: string;
  readonly organizationName: string;
  readonly passwordHash: string;
  readonly locale?: Locale | undefined;
};

export type SignUpState =
  | { readonly status: 'unknown' | 'forgotten' | 'confirmed' }
  | ({ readonly status: 'waiting'; readonly secretHash: string; readonly expiresAt: string } & Applicant);

export const initialSignUp: SignUpState = { status: 'unknown' };

export function evolve(_: SignUpState, event: SignUpEvent): SignUpState {
  switch (event.type) {
    case 'identity.sign-up.requested':
      return waiting(event.data);
    case 'identity.sign-up.confirmed':
      return { status: 'confirmed' };
  }
}

/** What was erased can't be confirmed. */
function waiting({ secretHash, expiresAt, locale, ...typed }: ReturnType<typeof SignUpRequested>['data']): SignUpState {
  const email = clearOr(typed.email, null);
  const name = clearOr(typed.name, null);
  const organizationName = clearOr(typed.organizationName, null);
  const passwordHash = clearOr(typed.passwordHash, null);
  if (email === null || name === null || organizationName === null || passwordHash === null)
    return { status: 'forgotten' };
  return { status: 'waiting', secretHash, expiresAt, email, name, organizationName, passwordHash, locale };
}

/** Whoever signs up belongs to no organization yet: the stream lies in the house. */
export const signUpStream = streamOf('identity.sign-up', { initial: initialSignUp, evolve });

export type NewSignUp = Applicant & {
  readonly signUpId: string;
  readonly secretHash: string;
  readonly expiresAt: string;
};

export const requestSignUp = (signUp: NewSignUp, state: SignUpState): readonly SignUpEvent[] =>
  state.status === 'unknown' ? [SignUpRequested(signUp)] : [];

export type ShownSignUpCode = { readonly shownHash: string; readonly now: string };

/** Who it is that shows the code. @throws DomainError `unauthenticated` `identity.sign-up.code-invalid` */
export function applicantBehind({ shownHash, now }: ShownSignUpCode, signUp: SignUpState): Applicant {
  if (signUp.status !== 'waiting' || signUp.secretHash !== shownHash || now >= signUp.expiresAt)
    throw signUpCodeInvalid();
  const { email, name, organizationName, passwordHash, locale } = signUp;
  return { email, name, organizationName, passwordHash, locale };
}

export type Confirmation = ShownSignUpCode & {
  readonly signUpId: string;
  readonly userId: string;
  readonly organizationId: string;
};

/** Works once. */
export function confirmSignUp(confirmation: Confirmation, signUp: SignUpState): readonly SignUpEvent[] {
  applicantBehind(confirmation, signUp);
  const { signUpId, userId, organizationId } = confirmation;
  return [SignUpConfirmed({ signUpId, userId, organizationId })];
}

import { clearOr, type CredentialEvent, CredentialPasswordSet, CredentialRehashed } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { passwordWrong } from './password-rules/password.errors.js';

export type Credential = {
  readonly passwordHash: string | null;
  /** How often it was set: hashed anew it is the same password. */
  readonly setCount: number;
};

export const initialCredential: Credential = { passwordHash: null, setCount: 0 };

// Who was erased can't sign in.
export const evolve = ({ setCount }: Credential, { type, data }: CredentialEvent): Credential => ({
  passwordHash: clearOr(data.passwordHash, null),
  setCount: type === 'identity.credential.password-set' ? setCount + 1 : setCount,
});

export const credentialStream = streamOf('identity.credential', { initial: initialCredential, evolve });

export const setPassword = (data: { readonly userId: string; readonly passwordHash: string }) => [
  CredentialPasswordSet(data),
];

export type Change = {
  readonly userId: string;
  /** What the new password is hashed to; null where the current one that was shown is not theirs. */
  readonly passwordHash: string | null;
};

export function changePassword({ userId, passwordHash }: Change): readonly CredentialEvent[] {
  if (passwordHash === null) throw passwordWrong();
  return [CredentialPasswordSet({ userId, passwordHash })];
}

export type Rehash = {
  readonly userId: string;
  /** What the password was checked against. */
  readonly weakHash: string;
  readonly passwordHash: string;
};

/** The same password under dearer parameters, unless it was changed meanwhile. */
export const rehashPassword = (
  { userId, weakHash, passwordHash }: Rehash,
  credential: Credential,
): readonly CredentialEvent[] =>
  credential.passwordHash === weakHash ? [CredentialRehashed({ userId, passwordHash })] : [];

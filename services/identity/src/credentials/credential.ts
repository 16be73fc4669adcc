import { clearOr, CredentialPasswordSet, type CredentialEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Credential = { readonly passwordHash: string | null };

export const initialCredential: Credential = { passwordHash: null };

// Who was erased can't sign in.
export const evolve = (_: Credential, { data }: CredentialEvent): Credential => ({
  passwordHash: clearOr(data.passwordHash, null),
});

export const credentialStream = streamOf('identity.credential', { initial: initialCredential, evolve });

export const setPassword = (data: { readonly userId: string; readonly passwordHash: string }) => [
  CredentialPasswordSet(data),
];

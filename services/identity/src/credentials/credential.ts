import { clearOr, CredentialPasswordSet, type CredentialEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Credential = { readonly passwordHash: string | null };

export const initialCredential: Credential = { passwordHash: null };

export function evolve(_: Credential, event: CredentialEvent): Credential {
  switch (event.type) {
    case 'identity.credential.password-set':
      // Who was erased can't sign in.
      return { passwordHash: clearOr(event.data.passwordHash, null) };
  }
}

export const credentialStream = streamOf('identity.credential', { initial: initialCredential, evolve });

export const setPassword = (data: { readonly userId: string; readonly passwordHash: string }) => [
  CredentialPasswordSet(data),
];

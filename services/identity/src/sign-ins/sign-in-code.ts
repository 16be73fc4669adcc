import { SignInCodeIssued, SignInCodeUsed, type SignInCodeEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { codeInvalid } from './sign-in.errors.js';

export type SignInCode =
  | { readonly status: 'unknown' | 'used' }
  | {
      readonly status: 'issued';
      readonly userId: string;
      readonly organizationId: string;
      readonly codeHash: string;
      readonly expiresAt: string;
    };

export const initialSignInCode: SignInCode = { status: 'unknown' };

export function evolve(_: SignInCode, event: SignInCodeEvent): SignInCode {
  switch (event.type) {
    case 'identity.sign-in-code.issued': {
      const { userId, organizationId, codeHash, expiresAt } = event.data;
      return { status: 'issued', userId, organizationId, codeHash, expiresAt };
    }
    case 'identity.sign-in-code.used':
      return { status: 'used' };
  }
}

export const signInCodeStream = streamOf('identity.sign-in-code', { initial: initialSignInCode, evolve });

export type NewCode = {
  readonly codeId: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly codeHash: string;
  readonly expiresAt: string;
};

export const issueCode = (code: NewCode): readonly SignInCodeEvent[] => [SignInCodeIssued(code)];

export type ShownCode = { readonly codeId: string; readonly shownHash: string; readonly now: string };

/** A code works once, for as long as it lasts. */
export function takeCode({ codeId, shownHash, now }: ShownCode, code: SignInCode): readonly SignInCodeEvent[] {
  if (code.status !== 'issued' || code.codeHash !== shownHash || now >= code.expiresAt) throw codeInvalid();
  return [SignInCodeUsed({ codeId })];
}

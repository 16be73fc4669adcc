import { type PasswordResetEvent, PasswordResetIssued, PasswordResetUsed } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { resetTokenInvalid } from '../password-rules/password.errors.js';

/** A token that was sent to a user who forgot their password. */
export type PasswordReset =
  | { readonly status: 'unknown' | 'used' }
  | {
      readonly status: 'issued';
      readonly userId: string;
      readonly secretHash: string;
      readonly expiresAt: string;
      readonly credentialVersion: number | undefined;
    };

export const initialPasswordReset: PasswordReset = { status: 'unknown' };

export function evolve(_: PasswordReset, event: PasswordResetEvent): PasswordReset {
  switch (event.type) {
    case 'identity.password-reset.issued': {
      const { userId, secretHash, expiresAt, credentialVersion } = event.data;
      return { status: 'issued', userId, secretHash, expiresAt, credentialVersion };
    }
    case 'identity.password-reset.used':
      return { status: 'used' };
  }
}

export const passwordResetStream = streamOf('identity.password-reset', { initial: initialPasswordReset, evolve });

export type NewReset = {
  readonly resetId: string;
  readonly userId: string;
  readonly secretHash: string;
  readonly expiresAt: string;
  readonly credentialVersion: number;
};

/** Asked for again by the same request it is another secret: the mail of the first attempt may never have gone out. */
export const issueReset = (reset: NewReset, state: PasswordReset): readonly PasswordResetEvent[] =>
  state.status === 'used' ? [] : [PasswordResetIssued(reset)];

export type ShownReset = { readonly resetId: string; readonly shownHash: string; readonly now: string };

/** Whether it was issued for the password as it is, and none was set since. */
export const isOfVersion = (version: number, reset: PasswordReset): boolean =>
  reset.status === 'issued' && reset.credentialVersion === version;

/** Whose password may be set. @throws DomainError `invalid` `identity.password.reset-token-invalid` */
export function userOf({ shownHash, now }: ShownReset, reset: PasswordReset): string {
  if (reset.status !== 'issued' || reset.secretHash !== shownHash || now >= reset.expiresAt) throw resetTokenInvalid();
  return reset.userId;
}

/** It works once, for as long as it lasts. */
export function takeReset(shown: ShownReset, reset: PasswordReset): readonly PasswordResetEvent[] {
  userOf(shown, reset);
  return [PasswordResetUsed({ resetId: shown.resetId })];
}

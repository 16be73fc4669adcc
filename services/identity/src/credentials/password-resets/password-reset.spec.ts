import { PasswordResetIssued, PasswordResetUsed } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialPasswordReset, isOfVersion, issueReset, takeReset } from './password-reset.js';

const reset = {
  resetId: 'r1',
  userId: 'u1',
  secretHash: 'a'.repeat(64),
  expiresAt: '2026-03-02T10:00:00.000Z',
  credentialVersion: 3,
};
const issued = PasswordResetIssued(reset);
const used = PasswordResetUsed({ resetId: 'r1' });
const shown = { resetId: 'r1', shownHash: reset.secretHash, now: '2026-03-02T09:59:59.999Z' };
const invalid = 'identity.password.reset-token-invalid';

describe('a token to reset a password', () => {
  const given = scenario({ initial: initialPasswordReset, evolve, decide: takeReset });

  it('works within its hour', () => given(issued).when(shown).then(used));
  it('works once', () => given(issued, used).when(shown).thenRefused(invalid));
  it('works no more after its hour', () =>
    given(issued)
      .when({ ...shown, now: reset.expiresAt })
      .thenRefused(invalid));
  it('is not guessed', () =>
    given(issued)
      .when({ ...shown, shownHash: 'b'.repeat(64) })
      .thenRefused(invalid));
  it('that nobody issued is none', () => given().when(shown).thenRefused(invalid));

  it('is of the password as it was then', () => {
    const state = evolve(initialPasswordReset, issued);
    expect([isOfVersion(3, state), isOfVersion(4, state)]).toEqual([true, false]);
  });

  it('is another one where the same request is carried out again, unless it was used', () => {
    const again = scenario({ initial: initialPasswordReset, evolve, decide: issueReset });
    again().when(reset).then(issued);
    again(issued)
      .when({ ...reset, secretHash: 'c'.repeat(64) })
      .then(PasswordResetIssued({ ...reset, secretHash: 'c'.repeat(64) }));
    again(issued, used).when(reset).thenNothing();
  });
});

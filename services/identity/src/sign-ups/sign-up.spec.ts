import { erased, SignUpConfirmed, SignUpRequested } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { applicantBehind, confirmSignUp, evolve, initialSignUp, requestSignUp } from './sign-up.js';

const [secretHash, another] = ['a'.repeat(64), 'b'.repeat(64)];
const typed = { email: 'ada@example.org', name: 'Ada', organizationName: 'Roofs', passwordHash: '$argon2id$' };
const signUp = { signUpId: 's1', ...typed, secretHash, expiresAt: '2026-03-03T09:00:00.000Z' };
const requested = SignUpRequested(signUp);
const shown = { shownHash: secretHash, now: '2026-03-02T09:00:00.000Z' };
const confirmation = { ...shown, signUpId: 's1', userId: 'u1', organizationId: 'o1' };
const confirmed = SignUpConfirmed({ signUpId: 's1', userId: 'u1', organizationId: 'o1' });
const invalid = 'identity.sign-up.code-invalid';

describe('a sign-up', () => {
  const given = scenario({ initial: initialSignUp, evolve, decide: confirmSignUp });

  it('waits once it was asked for', () => {
    const asked = scenario({ initial: initialSignUp, evolve, decide: requestSignUp });
    asked().when(signUp).then(requested);
    asked(requested).when(signUp).thenNothing();
  });

  it('is confirmed by its code, once', () => {
    given(requested).when(confirmation).then(confirmed);
    given(requested, confirmed).when(confirmation).thenRefused(invalid);
  });

  it('is refused with another code, after 24 hours, and where there is none', () => {
    given(requested)
      .when({ ...confirmation, shownHash: another })
      .thenRefused(invalid);
    given(requested)
      .when({ ...confirmation, now: signUp.expiresAt })
      .thenRefused(invalid);
    given().when(confirmation).thenRefused(invalid);
  });

  it('tells what was typed to whoever shows the code, until it was forgotten', () => {
    expect(applicantBehind(shown, evolve(initialSignUp, requested))).toEqual(typed);
    const forgotten = SignUpRequested({ ...signUp, name: erased, email: erased, passwordHash: erased });
    given(forgotten).when(confirmation).thenRefused(invalid);
  });
});

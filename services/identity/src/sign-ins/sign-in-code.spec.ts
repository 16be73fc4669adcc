import { SignInCodeIssued, SignInCodeUsed } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialSignInCode, issueCode, takeCode } from './sign-in-code.js';

const code = {
  codeId: 'c1',
  userId: 'u1',
  organizationId: 'o1',
  codeHash: 'a'.repeat(64),
  expiresAt: '2026-03-02T09:10:00.000Z',
};
const issued = SignInCodeIssued(code);
const shown = { codeId: 'c1', shownHash: code.codeHash, now: '2026-03-02T09:00:00.000Z' };
const invalid = 'identity.sign-in.code-invalid';

describe('a sign-in code', () => {
  const given = scenario({ initial: initialSignInCode, evolve, decide: takeCode });

  it('is issued', () => scenario({ initial: initialSignInCode, evolve, decide: issueCode })().when(code).then(issued));
  it('works once', () => {
    given(issued)
      .when(shown)
      .then(SignInCodeUsed({ codeId: 'c1' }));
    given(issued, SignInCodeUsed({ codeId: 'c1' }))
      .when(shown)
      .thenRefused(invalid);
  });
  it('is refused when guessed, unknown or late', () => {
    given(issued)
      .when({ ...shown, shownHash: 'b'.repeat(64) })
      .thenRefused(invalid);
    given().when(shown).thenRefused(invalid);
    given(issued)
      .when({ ...shown, now: code.expiresAt })
      .thenRefused(invalid);
  });
});

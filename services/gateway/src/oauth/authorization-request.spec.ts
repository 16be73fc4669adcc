import { describe, expect, it } from 'vitest';

import { answeredAt, authorizationOf, type Parameters } from './authorization-request.js';

const [redirectUri, issuer] = ['https://calendar.example/back?kind=oauth', 'https://parley.example'];
const program = {
  ...{ oauthClientId: 'c1', organizationId: 'o1', name: 'Calendar', organizationName: 'Roofs' },
  scopes: ['deals:read', 'contacts:read'],
};
const codeChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const honest: Parameters = {
  ...{ response_type: 'code', code_challenge: codeChallenge, code_challenge_method: 'S256' },
  ...{ scope: 'deals:read', state: 'st' },
};
const asked = (but: Parameters = {}) => authorizationOf({ ...honest, ...but }, { program, redirectUri, issuer });

describe('what a program asks for (check 58)', () => {
  it('is asked of its user as it was said', () =>
    expect(asked()).toEqual({ redirectUri, scopes: ['deals:read'], codeChallenge, state: 'st' }));

  it.each([
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['no method, which would be plain', { code_challenge_method: undefined }],
    ['a method in other letters', { code_challenge_method: 's256' }],
    ['no challenge', { code_challenge: undefined }],
    ['a verifier in place of a challenge', { code_challenge: 'v'.repeat(50) }],
    ['two challenges', { code_challenge: [codeChallenge, codeChallenge] }],
    ['two states', { state: ['st', 'another'] }],
    ['no kind of answer', { response_type: undefined }],
    ['an answer behind the #', { response_mode: 'fragment' }],
  ])('with %s is refused', (_, but) => expect(asked(but)).toEqual({ error: 'invalid_request' }));

  it('is a code, for us, and no more than was registered', () => {
    expect(asked({ response_type: 'token' })).toEqual({ error: 'unsupported_response_type' });
    expect(asked({ resource: 'https://elsewhere.example' })).toEqual({ error: 'invalid_target' });
    expect(asked({ scope: 'deals:read members:manage' })).toEqual({ error: 'invalid_scope' });
    expect(asked({ scope: undefined })).toMatchObject({ scopes: ['contacts:read', 'deals:read'] });
  });

  it('is answered with who says it, so that no other server’s answer is taken for ours', () =>
    expect(answeredAt(redirectUri, { code: 'c', state: undefined, iss: issuer })).toBe(
      'https://calendar.example/back?kind=oauth&code=c&iss=https%3A%2F%2Fparley.example',
    ));
});

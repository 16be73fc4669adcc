import { OidcSignInBegun, OidcSignInEnded, OidcSignInProved } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  evolve,
  initialOidcSignIn,
  openOidcSignIn,
  proveOidcSignIn,
  refuseOidcSignIn,
  type ShownState,
  useOidcSignIn,
} from './oidc-sign-in.js';

const oidcSignInId = 'w1';
const begun = OidcSignInBegun({
  ...{ oidcSignInId, providerId: 'google', stateHash: 's', secretHash: 'k', redirect: null },
  expiresAt: '2026-03-01T09:10:00.000Z',
});
const proof = { oidcSignInId, identityId: 'i1', codeKey: 'c' };
const proved = OidcSignInProved(proof);
const used = OidcSignInEnded({ oidcSignInId, usedBy: 'command-1' });
const refused = OidcSignInEnded({ oidcSignInId, usedBy: null });
const invalid = 'identity.oidc.state-invalid';

describe('a way to a provider and back', () => {
  const shown = {
    oidcSignInId,
    stateHash: 's',
    secretHash: 'k',
    codeKey: 'c',
    now: '2026-03-01T09:09:59.999Z',
    commandId: 'command-2',
  };
  const open = (other: Partial<ShownState>, ...history: Parameters<typeof evolve>[1][]) =>
    openOidcSignIn({ ...shown, ...other }, history.reduce(evolve, initialOidcSignIn)).status;

  it('is open to its state and secret for ten minutes', () => {
    expect(open({}, begun)).toBe('begun');
    expect(open({}, begun, proved)).toBe('proved');
    for (const other of [{ stateHash: 'x' }, { secretHash: 'x' }, { now: '2026-03-01T09:10:00.000Z' }])
      expect(() => open(other, begun), JSON.stringify(other)).toThrow(invalid);
  });

  it('goes on with the code that was exchanged alone', () => {
    expect(open({ codeKey: 'other' }, begun)).toBe('begun');
    expect(() => open({ codeKey: 'other' }, begun, proved)).toThrow(invalid);
  });

  it('is closed before it begins and after it ends', () => {
    for (const history of [[], [begun, proved, used], [begun, refused]])
      expect(() => open({}, ...history)).toThrow(invalid);
  });

  it('is proved once', () => {
    const given = scenario({ initial: initialOidcSignIn, evolve, decide: proveOidcSignIn });
    given(begun).when(proof).then(proved);
    given(begun, proved).when(proof).thenRefused(invalid);
    given(begun, refused).when(proof).thenRefused(invalid);
    given().when(proof).thenRefused(invalid);
  });

  it('is used once, after it was proved', () => {
    const given = scenario({ initial: initialOidcSignIn, evolve, decide: useOidcSignIn });
    const use = { oidcSignInId, commandId: 'command-1' };
    given(begun, proved).when(use).then(used);
    given(begun, proved, used).when(use).thenNothing();
    given(begun).when(use).thenRefused(invalid);
    given(begun, proved, used)
      .when({ ...use, commandId: 'command-2' })
      .thenRefused(invalid);
    expect(open({ commandId: 'command-1', now: '2026-03-01T10:00:00.000Z' }, begun, proved, used)).toBe('used');
  });

  it('ends where the provider says no', () => {
    const given = scenario({ initial: initialOidcSignIn, evolve, decide: refuseOidcSignIn });
    given(begun).when({ oidcSignInId }).then(refused);
    given(begun, proved).when({ oidcSignInId }).thenNothing();
  });
});

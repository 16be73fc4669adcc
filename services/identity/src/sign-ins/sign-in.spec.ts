import { erased, SignInEnded, SignInRefreshed, SignInSeen, SignInStarted } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  endSignIn,
  evolve,
  initialSignIn,
  isCopied,
  isOfFamily,
  refreshSignIn,
  type SignInEvent,
  startSignIn,
  switchSignIn,
} from './sign-in.js';

const [first, second, third] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)] as const;
const [before, after] = ['2026-03-02T09:00:00.000Z', '2026-05-02T09:00:00.000Z'] as const;
const spec = {
  signInId: 's1',
  userId: 'u1',
  organizationId: 'o1',
  refreshHash: first,
  expiresAt: '2026-04-01T09:00:00.000Z',
  by: 'password',
} as const;
const started = SignInStarted(spec);
const refreshed = SignInRefreshed({ signInId: 's1', organizationId: 'o1', refreshHash: second });
const ended = SignInEnded({ signInId: 's1', userId: 'u1', reason: 'signed-out' });
const reused = SignInEnded({ signInId: 's1', userId: 'u1', reason: 'refresh-reused' });
const end = (userId: string) => ({ signInId: 's1', userId, reason: 'signed-out' }) as const;
const [home, train] = [
  { address: '192.0.2.1', userAgent: 'Firefox' },
  { address: '198.51.100.7', userAgent: 'Firefox' },
] as const;
const seen = (from: typeof home | typeof train) => SignInSeen({ signInId: 's1', userId: 'u1', ...from });
const show = (shownHash: string, now: string = before) => ({ signInId: 's1', shownHash, nextHash: second, now });

describe('refresh (check 52)', () => {
  const given = scenario({ initial: initialSignIn, evolve, decide: refreshSignIn });

  it('exchanges the token that works', () => given(started).when(show(first)).then(refreshed));
  it('ends the whole family when an exchanged token is shown again', () =>
    given(started, refreshed).when(show(first)).then(reused));
  it('mutant: folded without what was exchanged, a copied token is refused as any other, and the thief goes on', () => {
    const forgetful = scenario({
      initial: initialSignIn,
      evolve: (state, event) => ({ ...evolve(state, event), usedHashes: [] }),
      decide: refreshSignIn,
    });
    forgetful(started, refreshed).when(show(first)).thenRefused('identity.sign-in.refresh-token-invalid');
    forgetful(started, refreshed)
      .when({ ...show(second), nextHash: third })
      .then(SignInRefreshed({ signInId: 's1', organizationId: 'o1', refreshHash: third }));
  });
  it('mutant: folded without the exchange, of several at once each gets one', () => {
    const unchanged = scenario({
      initial: initialSignIn,
      evolve: (state, event) => (event.type === 'identity.sign-in.refreshed' ? state : evolve(state, event)),
      decide: refreshSignIn,
    });
    unchanged(started, refreshed).when(show(first)).then(refreshed);
  });
  it('tells a copy from what works, from what never did, and from what is over', () => {
    const after = (...history: readonly SignInEvent[]) => history.reduce(evolve, initialSignIn);
    const copied = (hash: string, ...history: readonly SignInEvent[]) => isCopied(hash, after(...history));
    expect([copied(first), copied(first, started), copied(third, started, refreshed)]).toEqual([false, false, false]);
    expect([copied(first, started, refreshed), copied(first, started, refreshed, ended)]).toEqual([true, false]);
    const known = [first, second, third].map((hash) => isOfFamily(hash, after(started, refreshed)));
    expect([...known, isOfFamily(first, initialSignIn)]).toEqual([true, true, false, false]);
  });
  it('says from where it is used, each time that is another place', () => {
    given(started, seen(home))
      .when({ ...show(first), from: home })
      .then(refreshed);
    given(started, seen(home))
      .when({ ...show(first), from: train })
      .then(refreshed, seen(train));
    const gone = { ...seen(home), data: { ...seen(home).data, address: erased } } as const;
    given(started, gone)
      .when({ ...show(first), from: home })
      .then(refreshed, seen(home));
  });
  it('refuses a token of no family and changes nothing', () =>
    given(started).when(show(third)).thenRefused('identity.sign-in.refresh-token-invalid'));
  it('refuses what nobody started', () =>
    given().when(show(first)).thenRefused('identity.sign-in.refresh-token-invalid'));
  it('refuses after its absolute life, however often it was refreshed', () =>
    given(started).when(show(first, after)).thenRefused('identity.sign-in.ended'));
  it('refuses after a sign-out', () => given(started, ended).when(show(first)).thenRefused('identity.sign-in.ended'));
});

describe('start, end, switch', () => {
  it('starts once', () => {
    const given = scenario({ initial: initialSignIn, evolve, decide: startSignIn });
    given().when(spec).then(started);
    given()
      .when({ ...spec, from: home })
      .then(started, seen(home));
    given(started).when(spec).thenNothing();
  });

  it('is ended by whose it is, once', () => {
    const given = scenario({ initial: initialSignIn, evolve, decide: endSignIn });
    given(started).when(end('u1')).then(ended);
    given(started, ended).when(end('u1')).thenNothing();
    given(started).when(end('u2')).thenRefused('identity.sign-in.not-found');
    given(ended).when(end('u1')).thenRefused('identity.sign-in.not-found');
  });

  it('goes on in another organization with the next refresh token', () => {
    const given = scenario({ initial: initialSignIn, evolve, decide: switchSignIn });
    const to = { signInId: 's1', userId: 'u1', organizationId: 'o2', shownHash: first, nextHash: second, now: before };
    given(started)
      .when(to)
      .then(SignInRefreshed({ signInId: 's1', organizationId: 'o2', refreshHash: second }));
    given(started)
      .when({ ...to, userId: 'u2' })
      .thenRefused('identity.sign-in.not-found');
    given(started, ended).when(to).thenRefused('identity.sign-in.ended');
    given(started)
      .when({ ...to, now: after })
      .thenRefused('identity.sign-in.ended');
  });
});

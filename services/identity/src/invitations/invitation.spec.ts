import { InvitationAccepted, InvitationCreated, InvitationRevoked, InvitationSecretSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  acceptInvitation,
  createInvitation,
  evolve,
  initialInvitation,
  offerBehind,
  provedBy,
  revokeInvitation,
} from './invitation.js';

const [secretHash, another] = ['a'.repeat(64), 'b'.repeat(64)];
const named = { invitationId: 'i1' };
const offer = {
  ...named,
  email: 'bob@example.org',
  roles: ['viewer'],
  locale: 'en',
  expiresAt: '2026-03-09T09:00:00.000Z',
} as const;
const created = InvitationCreated({ ...offer, roles: ['viewer'] });
const byLink = InvitationCreated({ ...offer, roles: ['viewer'], email: null });
const secret = InvitationSecretSet({ ...named, secretHash });
const shown = { shownHash: secretHash, now: '2026-03-02T09:00:00.000Z' };
const bob = { ...shown, ...named, userId: 'u1', email: 'bob@example.org' };
const accepted = InvitationAccepted({ ...named, userId: 'u1' });
const revoked = InvitationRevoked(named);
const invalid = 'identity.invitation.invalid';

describe('an invitation', () => {
  const given = scenario({ initial: initialInvitation, evolve, decide: acceptInvitation });

  it('is made once, with the secret that it had first', () => {
    const made = scenario({ initial: initialInvitation, evolve, decide: createInvitation });
    made()
      .when({ ...offer, secretHash })
      .then(created, secret);
    made(created, secret)
      .when({ ...offer, secretHash: another })
      .thenNothing();
  });

  it('is accepted by its address, once', () => {
    given(created, secret).when(bob).then(accepted);
    given(created, secret, accepted).when(bob).thenNothing();
    given(created, secret, accepted)
      .when({ ...bob, userId: 'u2' })
      .thenRefused(invalid);
  });

  it('is nobody else’s where it went by mail', () =>
    given(created, secret)
      .when({ ...bob, userId: 'u2', email: 'eve@example.org' })
      .thenRefused('identity.invitation.of-another'));

  it('is whoever’s has the link, but one user’s', () => {
    given(byLink, secret)
      .when({ ...bob, email: 'eve@example.org' })
      .then(accepted);
    given(byLink, secret, accepted)
      .when({ ...bob, userId: 'u2' })
      .thenRefused(invalid);
  });

  it('is refused with another code, after 7 days, once revoked, and where there is none', () => {
    given(created, secret)
      .when({ ...bob, shownHash: another })
      .thenRefused(invalid);
    given(created, secret)
      .when({ ...bob, now: offer.expiresAt })
      .thenRefused(invalid);
    given(created, secret, revoked).when(bob).thenRefused(invalid);
    given(created).when(bob).thenRefused(invalid);
    given().when(bob).thenRefused(invalid);
  });

  it('proves an address only where it was mailed', () => {
    const offered = (...events: Parameters<typeof evolve>[1][]) => events.reduce(evolve, initialInvitation);
    expect(provedBy(offerBehind(shown, offered(created, secret)))).toBe('bob@example.org');
    expect(() => provedBy(offerBehind(shown, offered(byLink, secret)))).toThrow(
      expect.objectContaining({ code: 'identity.invitation.sign-in-to-join' }),
    );
  });

  it('is revoked until it was used', () => {
    const revoke = scenario({ initial: initialInvitation, evolve, decide: revokeInvitation });
    revoke(created, secret).when(named).then(revoked);
    revoke(created, secret, revoked).when(named).thenNothing();
    revoke(created, secret, accepted).when(named).thenRefused('identity.invitation.used');
    revoke().when(named).thenRefused('identity.invitation.not-found');
  });

  it('mutant twin: taken for one by link, a mailed one would be anybody’s who reads the code', () => {
    given(byLink, secret)
      .when({ ...bob, userId: 'u2', email: 'eve@example.org' })
      .then(InvitationAccepted({ ...named, userId: 'u2' }));
  });
});

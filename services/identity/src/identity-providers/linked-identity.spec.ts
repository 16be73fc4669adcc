import { UserIdentityLinked, UserIdentityUnlinked } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialLinkedIdentity, linkIdentity, unlinkIdentity } from './linked-identity.js';

const link = { identityId: 'i1', userId: 'u1', providerId: 'google' };

describe('an identity (check 57)', () => {
  const given = scenario({ initial: initialLinkedIdentity, evolve, decide: linkIdentity });

  it('is linked once', () => {
    given().when(link).then(UserIdentityLinked(link));
    given(UserIdentityLinked(link)).when(link).thenNothing();
  });

  it('is never taken over', () =>
    given(UserIdentityLinked(link))
      .when({ ...link, userId: 'u2' })
      .thenRefused('identity.oidc.identity-taken'));

  it('is given up by whose it is, unless nothing else signs them in', () => {
    const giving = scenario({ initial: initialLinkedIdentity, evolve, decide: unlinkIdentity });
    const [linked, unlink] = [UserIdentityLinked(link), { ...link, hasOtherWay: true }];
    giving(linked).when(unlink).then(UserIdentityUnlinked(link));
    giving(linked)
      .when({ ...unlink, userId: 'u2' })
      .thenNothing();
    giving(linked, UserIdentityUnlinked(link)).when(unlink).thenNothing();
    giving(linked)
      .when({ ...unlink, hasOtherWay: false })
      .thenRefused('identity.oidc.last-way');
    given(linked, UserIdentityUnlinked(link))
      .when({ ...link, userId: 'u2' })
      .then(UserIdentityLinked({ ...link, userId: 'u2' }));
  });
});

import { UserIdentityLinked } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialLinkedIdentity, linkIdentity } from './linked-identity.js';

const link = { identityId: 'i1', userId: 'u1', providerId: 'google' };

describe('an identity', () => {
  const given = scenario({ initial: initialLinkedIdentity, evolve, decide: linkIdentity });

  it('is linked once', () => {
    given().when(link).then(UserIdentityLinked(link));
    given(UserIdentityLinked(link)).when(link).thenNothing();
  });

  it('is never taken over', () =>
    given(UserIdentityLinked(link))
      .when({ ...link, userId: 'u2' })
      .thenRefused('identity.oidc.identity-taken'));
});

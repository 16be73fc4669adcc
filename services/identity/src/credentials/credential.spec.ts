import { CredentialPasswordSet, CredentialRehashed, erased } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { changePassword, credentialStream, evolve, initialCredential, rehashPassword } from './credential.js';

const userId = 'u1';
const set = (passwordHash: string) => CredentialPasswordSet({ userId, passwordHash });
const rehash = { userId, weakHash: 'weak', passwordHash: 'dear' };

describe('a credential', () => {
  const given = scenario({ initial: initialCredential, evolve, decide: rehashPassword });

  it('is hashed anew under dearer parameters', () =>
    given(set('weak'))
      .when(rehash)
      .then(CredentialRehashed({ userId, passwordHash: 'dear' })));

  it('stays as it is where the password was changed meanwhile', () =>
    given(set('weak'), set('another')).when(rehash).thenNothing());

  it('is hashed anew once', () =>
    given(set('weak'), CredentialRehashed({ userId, passwordHash: 'dear' }))
      .when(rehash)
      .thenNothing());

  it('of somebody erased is none', () => {
    const gone = { type: set('').type, data: { userId, passwordHash: erased } } as const;
    expect([gone].reduce(evolve, initialCredential)).toMatchObject({ passwordHash: null });
    expect(credentialStream('t1', userId).streamId).toContain(userId);
  });
});

describe('a change of password', () => {
  const given = scenario({ initial: initialCredential, evolve, decide: changePassword });

  it('sets another one', () => given(set('old')).when({ userId, passwordHash: 'new' }).then(set('new')));

  it('is refused to whoever does not know the current one', () =>
    given(set('old')).when({ userId, passwordHash: null }).thenRefused('identity.password.wrong'));
});

import {
  UserAddressProved,
  UserCreated,
  UserJoined,
  UserLeft,
  UserDeleted,
  UserLocaleSet,
  UserRenamed,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  createUser,
  deleteUser,
  evolve,
  initialUser,
  joinOrganization,
  leaveOrganization,
  provedAddress,
  type User,
  updateProfile,
} from './user.js';

const ada = { userId: 'u1', email: 'ada@example.org', name: 'Ada' };
const created = UserCreated(ada);
const there = { userId: 'u1', organizationId: 'o1' };

describe('a user', () => {
  it('is created once', () => {
    const given = scenario({ initial: initialUser, evolve, decide: createUser });
    given().when(ada).then(created);
    given(created).when(ada).thenNothing();
  });

  it('proves the address once', () => {
    const given = scenario({ initial: initialUser, evolve, decide: provedAddress });
    const proved = UserAddressProved({ userId: 'u1' });
    given(created).when({ userId: 'u1' }).then(proved);
    given(created, proved).when({ userId: 'u1' }).thenNothing();
    given().when({ userId: 'u1' }).thenNothing();
  });

  it('changes what is given of name and language, and nothing else', () => {
    const given = scenario({ initial: initialUser, evolve, decide: updateProfile });
    const [renamed, inRussian] = [
      UserRenamed({ userId: 'u1', name: 'Ada King' }),
      UserLocaleSet({ userId: 'u1', locale: 'ru' }),
    ];
    const both = { userId: 'u1', name: 'Ada King', locale: 'ru' } as const;
    given(created).when(both).then(renamed, inRussian);
    given(created, renamed).when(both).then(inRussian);
    given(created, renamed, inRussian).when(both).thenNothing();
    given(created).when({ userId: 'u1', name: 'Ada', locale: 'en' }).thenNothing();
    given(created).when({ userId: 'u1' }).thenNothing();
    given().when(both).thenRefused('identity.user.not-found');
    given(renamed).when(both).thenRefused('identity.user.not-found');
  });

  it('joins an organization once', () => {
    const given = scenario({ initial: initialUser, evolve, decide: joinOrganization });
    given(created).when(there).then(UserJoined(there));
    given(created, UserJoined(there)).when(there).thenNothing();
    given(created, UserJoined(there), UserLeft(there)).when(there).then(UserJoined(there));
    given(UserJoined(there)).when(there).thenRefused('identity.user.not-found');
  });

  it('leaves what it joined', () => {
    const given = scenario({ initial: initialUser, evolve, decide: leaveOrganization });
    given(created, UserJoined(there)).when(there).then(UserLeft(there));
    given(created).when(there).thenNothing();
    given().when(there).thenNothing();
  });
});

describe('delete user', () => {
  const given = scenario({ initial: initialUser, evolve, decide: deleteUser });
  const userId = 'u1';
  const deleted = UserDeleted({ userId });

  it('ends whoever has left everywhere, once', () => {
    given(created).when({ userId }).then(deleted);
    given(created, deleted).when({ userId }).thenNothing();
    given().when({ userId }).thenNothing();
  });

  it('refuses whoever is a member somewhere', () =>
    given(created, UserJoined(there)).when({ userId }).thenRefused('identity.user.still-member'));

  it('lets whoever comes back begin anew', () => {
    const again = [created, deleted, created].reduce<User>(evolve, initialUser);
    expect(again).toMatchObject({ status: 'active', organizationIds: [], isAddressProved: false });
    expect(evolve(evolve(initialUser, created), deleted)).toEqual({ status: 'deleted' });
  });
});

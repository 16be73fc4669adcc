import { MemberAdded, MemberRemoved, MemberRolesChanged } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, giveRoles, initialMember, removeMember } from './member.js';

const who = { memberId: 'm1', principal: { kind: 'user', id: 'u1' } } as const;
const added = MemberAdded({ ...who, roles: ['bidi'] });
const removed = MemberRemoved(who);

describe('give roles', () => {
  const given = scenario({ initial: initialMember, evolve, decide: giveRoles });

  it('adds a member', () =>
    given()
      .when({ ...who, roles: ['bidi'] })
      .then(added));
  it('changes the roles of a member', () =>
    given(added)
      .when({ ...who, roles: ['admin'] })
      .then(MemberRolesChanged({ ...who, roles: ['admin'] })));
  it('does nothing when the roles are so already', () =>
    given(added)
      .when({ ...who, roles: ['bidi'] })
      .thenNothing());
  it('adds whoever was removed again', () =>
    given(added, removed)
      .when({ ...who, roles: ['bidi'] })
      .then(added));
});

describe('remove member', () => {
  const given = scenario({ initial: initialMember, evolve, decide: removeMember });

  it('removes a member', () => given(added).when(who).then(removed));
  it('does nothing where there is none, or none any more', () => {
    given().when(who).thenNothing();
    given(added, removed).when(who).thenNothing();
    given(removed).when(who).thenNothing();
  });
});

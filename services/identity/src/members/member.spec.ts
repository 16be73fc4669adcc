import { MemberAdded, MemberReactivated, MemberRemoved, MemberRolesChanged, MemberSuspended } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import {
  addFirst,
  changeRoles,
  evolve,
  giveRoles,
  initialMember,
  reactivateMember,
  removeMember,
  suspendMember,
} from './member.js';

const who = { memberId: 'm1', principal: { kind: 'user', id: 'u1' } } as const;
const added = MemberAdded({ ...who, roles: ['bidi'] });
const removed = MemberRemoved({ ...who, handOverTo: null });
const suspended = MemberSuspended(who);
const reactivated = MemberReactivated({ ...who, roles: ['bidi'] });

describe('give roles', () => {
  const given = scenario({ initial: initialMember, evolve, decide: giveRoles });

  it('adds a member', () =>
    given()
      .when({ ...who, roles: ['bidi'] })
      .then(added));
  it('changes the roles of a member', () =>
    given(added)
      .when({ ...who, roles: ['admin'] })
      .then(MemberRolesChanged({ ...who, roles: ['admin'], fromRoles: ['bidi'] })));
  it('does nothing when the roles are so already', () =>
    given(added)
      .when({ ...who, roles: ['bidi'] })
      .thenNothing());
  it('adds whoever was removed again', () =>
    given(added, removed)
      .when({ ...who, roles: ['bidi'] })
      .then(added));
});

describe('add first', () => {
  const given = scenario({ initial: initialMember, evolve, decide: addFirst });
  const asked = { ...who, roles: ['bidi'] } as const;
  const changed = MemberRolesChanged({ ...who, roles: ['viewer'] });

  it('adds who never was a member', () => given().when(asked).then(added));
  it('undoes nothing of what came after', () => {
    given(added).when(asked).thenNothing();
    given(added, changed).when(asked).thenNothing();
    given(added, suspended).when(asked).thenNothing();
    given(added, removed).when(asked).thenNothing();
  });
});

describe('remove member', () => {
  const given = scenario({ initial: initialMember, evolve, decide: removeMember });

  it('removes a member', () => given(added).when(who).then(removed));
  it('says who goes on with what it answered for', () => {
    const handOverTo = { assigneeId: 'u2' };
    given(added)
      .when({ ...who, handOverTo })
      .then(MemberRemoved({ ...who, handOverTo }));
  });
  it('does nothing where there is none, or none any more', () => {
    given().when(who).thenNothing();
    given(added, removed).when(who).thenNothing();
    given(removed).when(who).thenNothing();
  });
});

describe('suspend and reactivate', () => {
  const suspend = scenario({ initial: initialMember, evolve, decide: suspendMember });
  const reactivate = scenario({ initial: initialMember, evolve, decide: reactivateMember });

  it('suspends who is active, once', () => {
    suspend(added).when(who).then(suspended);
    suspend(added, suspended).when(who).thenNothing();
    suspend(added, removed).when(who).thenNothing();
  });
  it('gives back the roles that were there', () => {
    reactivate(added, suspended).when(who).then(reactivated);
    reactivate(added, suspended, reactivated).when(who).thenNothing();
    reactivate(added, suspended, removed).when(who).thenNothing();
  });
  it('removes who is suspended', () =>
    scenario({ initial: initialMember, evolve, decide: removeMember })(added, suspended).when(who).then(removed));
  it('is not undone by being asked for again', () =>
    scenario({ initial: initialMember, evolve, decide: giveRoles })(added, suspended)
      .when({ ...who, roles: ['admin'] })
      .thenNothing());
});

describe('change roles', () => {
  const given = scenario({ initial: initialMember, evolve, decide: changeRoles });
  const admin = { ...who, roles: ['admin'] } as const;

  it('changes what is other', () => {
    given(added)
      .when(admin)
      .then(MemberRolesChanged({ ...who, roles: ['admin'], fromRoles: ['bidi'] }));
    given(added)
      .when({ ...who, roles: ['bidi'] })
      .thenNothing();
  });
  it('refuses whoever may do nothing, since roles would bring it back', () => {
    given(added, suspended).when(admin).thenRefused('identity.member.suspended');
    given(added, removed).when(admin).thenRefused('identity.member.not-found');
    given().when(admin).thenRefused('identity.member.not-found');
  });
});

import { StaffAccessEnded, StaffEntered, StaffInvited } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { endStaffAccess, enterAsStaff, evolve, initialStaffAccess, inviteStaff } from './staff-access.js';

const [staffAccessId, endsAt, before] = ['access', '2026-11-21T12:00:00.000Z', '2026-11-21T11:59:59.999Z'];
const asked = { staffAccessId, role: 'viewer', endsAt, reason: 'Chats are missing' };
const invited = StaffInvited(asked);
const who = { staffAccessId, userId: 'sam', signInId: 'sign-in', invitedBy: 'ada' };
const entering = { ...who, mayInviterStill: true, now: before };
const entered = StaffEntered({ ...who, role: 'viewer', endsAt });
const ended = StaffAccessEnded({ staffAccessId, by: 'hand' });

describe('an invitation of staff', () => {
  const given = scenario({ initial: initialStaffAccess, evolve, decide: inviteStaff });

  it('is made once', () => {
    given().when(asked).then(invited);
    given(invited).when(asked).thenNothing();
  });
});

describe('entering as staff', () => {
  const given = scenario({ initial: initialStaffAccess, evolve, decide: enterAsStaff });

  it('is by an invitation, once with a sign-in', () => {
    given(invited).when(entering).then(entered);
    given(invited, entered).when(entering).thenNothing();
    const another = { ...entering, signInId: 'another' };
    given(invited, entered)
      .when(another)
      .then(StaffEntered({ ...who, signInId: 'another', role: 'viewer', endsAt }));
  });

  it('is refused without one', () => given().when(entering).thenRefused('identity.staff-access.not-found'));

  it('is refused at the very moment it was given until, though nothing has ended it yet', () =>
    given(invited)
      .when({ ...entering, now: endsAt })
      .thenRefused('identity.staff-access.over'));

  it('mutant twin: a moment before, which is what an access without a look at the clock always is, it is not', () =>
    given(invited)
      .when({ ...entering, now: before })
      .then(entered));

  it('is refused once it was ended, also to whoever was in', () =>
    given(invited, entered, ended).when(entering).thenRefused('identity.staff-access.over'));

  it('is refused where who invited them could not any more', () =>
    given(invited)
      .when({ ...entering, mayInviterStill: false })
      .thenRefused('identity.staff-access.over'));
});

describe('the end of it', () => {
  const given = scenario({ initial: initialStaffAccess, evolve, decide: endStaffAccess });

  it('comes once, by hand or by time', () => {
    given(invited).when({ staffAccessId, by: 'hand' }).then(ended);
    given(invited, ended).when({ staffAccessId, by: 'time' }).thenNothing();
  });

  it('is of nothing that never was', () =>
    given().when({ staffAccessId, by: 'hand' }).thenRefused('identity.staff-access.not-found'));
});

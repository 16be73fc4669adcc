import { FollowUpCancelled, FollowUpHandedOver, FollowUpScheduled } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFollowUp } from '../follow-ups/follow-up.js';
import { handFollowUpOver } from './hand-over.js';

const [followUpId, chatId] = ['f1', 'chat'];
const scheduled = FollowUpScheduled({ followUpId, chatId, messageTemplateId: 't1', dueAt: '2026-03-03T09:00:00.000Z' });
const cancelled = FollowUpCancelled({ followUpId, chatId, reason: 'answered' });
const handed = FollowUpHandedOver({ followUpId, chatId, assigneeId: 'bob' });
const asked = { id: followUpId, principalId: 'ann', to: { assigneeId: 'bob' } };
const given = scenario({ initial: initialFollowUp, evolve, decide: handFollowUpOver });

describe('a follow-up of somebody who went', () => {
  it('goes out in the name of whoever goes on, once', () => {
    given(scheduled).when(asked).then(handed);
    given(scheduled, handed).when(asked).thenNothing();
  });

  it('stays with whoever was given it meanwhile', () => {
    const toCarol = FollowUpHandedOver({ followUpId, chatId, assigneeId: 'carol' });
    given(scheduled, toCarol).when(asked).thenNothing();
    given(scheduled, toCarol)
      .when({ ...asked, principalId: 'carol' })
      .then(handed);
  });

  it('stays as it is where it is over, or never was', () => {
    given(scheduled, cancelled).when(asked).thenNothing();
    given().when(asked).thenNothing();
  });

  it('stays where a team alone goes on, which sends nothing', () => {
    given(scheduled)
      .when({ ...asked, to: { assigneeId: null, teamId: 'sales' } })
      .thenNothing();
  });
});

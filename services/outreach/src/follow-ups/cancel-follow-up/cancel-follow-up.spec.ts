import { FollowUpCancelled, FollowUpScheduled, FollowUpSent } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFollowUp } from '../follow-up.js';
import { cancelFollowUp } from './cancel-follow-up.js';

const [followUpId, chatId] = ['follow-up-1', 'chat-1'];
const scheduled = FollowUpScheduled({
  followUpId,
  chatId,
  messageTemplateId: 'template-1',
  dueAt: '2026-11-22T09:00:00.000Z',
});
const answered = { followUpId, reason: 'answered' } as const;
const cancelled = FollowUpCancelled({ followUpId, chatId, reason: 'answered' });
const given = scenario({ initial: initialFollowUp, evolve, decide: cancelFollowUp });

describe('cancel follow-up', () => {
  it('cancels a scheduled one, with the reason', () => given(scheduled).when(answered).then(cancelled));

  it('does nothing when it is cancelled already', () => given(scheduled, cancelled).when(answered).thenNothing());

  it('refuses one that has gone out', () =>
    given(scheduled, FollowUpSent({ followUpId, chatId, sendId: 'send-1' }))
      .when(answered)
      .thenRefused('outreach.follow-up.over'));

  it('refuses one that was never scheduled', () => given().when(answered).thenRefused('outreach.follow-up.not-found'));
});

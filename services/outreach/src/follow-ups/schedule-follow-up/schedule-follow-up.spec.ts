import { FollowUpScheduled } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFollowUp } from '../follow-up.js';
import { scheduleFollowUp } from './schedule-follow-up.js';

const followUp = {
  followUpId: 'follow-up-1',
  chatId: 'chat-1',
  messageTemplateId: 'template-1',
  dueAt: '2026-11-22T09:00:00.000Z',
};
const schedule = (now: string) => ({ ...followUp, now });
const given = scenario({ initial: initialFollowUp, evolve, decide: scheduleFollowUp });

describe('schedule follow-up', () => {
  it('schedules one later send', () =>
    given().when(schedule('2026-11-21T09:00:00.000Z')).then(FollowUpScheduled(followUp)));

  it('does nothing when it is scheduled already', () =>
    given(FollowUpScheduled(followUp)).when(schedule('2026-11-21T09:00:00.000Z')).thenNothing());

  it('refuses a time that has passed', () =>
    given().when(schedule('2026-11-22T09:00:00.000Z')).thenRefused('outreach.follow-up.due-in-the-past'));
});

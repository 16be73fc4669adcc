import { FollowUpCancelled, FollowUpRefused, FollowUpScheduled, FollowUpSent } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialFollowUp } from '../follow-up.js';
import { recordFollowUpSend } from './record-follow-up-send.js';

const [followUpId, chatId] = ['follow-up-1', 'chat-1'];
const scheduled = FollowUpScheduled({
  followUpId,
  chatId,
  messageTemplateId: 'template-1',
  dueAt: '2026-11-22T09:00:00.000Z',
});
const sent = { followUpId, sendId: 'send-1' };
const given = scenario({ initial: initialFollowUp, evolve, decide: recordFollowUpSend });

describe('record follow-up send', () => {
  it('records the send', () =>
    given(scheduled)
      .when(sent)
      .then(FollowUpSent({ ...sent, chatId })));

  it('records a refusal by its code', () =>
    given(scheduled)
      .when({ followUpId, code: 'messaging.recipient.opted-out' })
      .then(FollowUpRefused({ followUpId, chatId, code: 'messaging.recipient.opted-out' })));

  it('does nothing once it was cancelled', () =>
    given(scheduled, FollowUpCancelled({ followUpId, chatId, reason: 'answered' }))
      .when(sent)
      .thenNothing());

  it('does nothing the second time', () =>
    given(scheduled, FollowUpSent({ ...sent, chatId }))
      .when(sent)
      .thenNothing());
});

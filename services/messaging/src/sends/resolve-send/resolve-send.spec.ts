import { SendAttempted, SendFailed, SendRequested, SendSent, SendUnknown } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRecipient } from '../../recipients/recipient.js';
import { NOT_SENT, resolveSend } from './resolve-send.js';

const sendId = 'send-1';
const place = { sendId, chatId: 'chat-1', peerId: 'peer-1' };
const requested = SendRequested({
  ...place,
  channelAccountId: 'account-1',
  subjectId: 'peer-1',
  content: { text: 'Hello', entities: [] },
  randomId: '7',
  proposalId: 'proposal-1',
});
const attempted = SendAttempted({ ...place, attempt: 1 });
const unknown = SendUnknown({ ...place, attempt: 1 });
const said = { messageId: 'message-1', externalId: '9' };
const message = { ...said, isFree: true };

const given = scenario({ initial: initialRecipient, evolve, decide: resolveSend });

describe('a member resolves an unknown send', () => {
  it('as that message', () =>
    given(requested, attempted, unknown)
      .when({ sendId, message })
      .then(SendSent({ ...place, ...said, proposalId: 'proposal-1' })));

  it('as one that never left', () =>
    given(requested, attempted, unknown)
      .when({ sendId, message: undefined })
      .then(SendFailed({ ...place, code: NOT_SENT, proposalId: 'proposal-1' })));

  it('but not as what the other side wrote, or another send became', () =>
    given(requested, attempted, unknown)
      .when({ sendId, message: { ...said, isFree: false } })
      .thenRefused('messaging.send.other-message'));

  it('but nothing whose outcome is known, or on its way', () => {
    given(requested, attempted).when({ sendId, message }).thenRefused('messaging.send.not-unknown');
    given().when({ sendId, message }).thenRefused('messaging.send.not-unknown');
  });
});

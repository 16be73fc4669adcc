import { SendAttempted, SendCancelled, SendFailed, SendRequested, SendSent, SendUnknown } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRecipient } from '../../recipients/recipient.js';
import { cancelSend, recordSendOutcome } from './record-send-outcome.js';

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
const sent = SendSent({ ...place, externalId: '9', messageId: 'message-1', proposalId: 'proposal-1' });
const unknown = SendUnknown({ ...place, attempt: 1 });
const [wasSent, wasUnknown] = [{ kind: 'sent', externalId: '9', messageId: 'message-1' }, { kind: 'unknown' }] as const;

const given = scenario({ initial: initialRecipient, evolve, decide: recordSendOutcome });
const cancel = scenario({ initial: initialRecipient, evolve, decide: cancelSend });

describe('record send outcome', () => {
  it('sent', () => given(requested, attempted).when({ sendId, outcome: wasSent }).then(sent));

  it('sent, found after it was unknown', () =>
    given(requested, attempted, unknown).when({ sendId, outcome: wasSent }).then(sent));

  it('failed', () =>
    given(requested, attempted)
      .when({ sendId, outcome: { kind: 'failed', code: 'telegram.peer-flood' } })
      .then(SendFailed({ ...place, code: 'telegram.peer-flood', proposalId: 'proposal-1' })));

  it('unknown', () => given(requested, attempted).when({ sendId, outcome: wasUnknown }).then(unknown));

  it('is unknown only of what was attempted', () =>
    given(requested).when({ sendId, outcome: wasUnknown }).thenNothing());

  it('keeps the first outcome', () =>
    given(requested, attempted, sent).when({ sendId, outcome: wasUnknown }).thenNothing());
});

describe('cancel send', () => {
  it('takes back what has not left', () =>
    cancel(requested)
      .when({ sendId, reason: 'asked' })
      .then(SendCancelled({ ...place, reason: 'asked' })));

  it('does nothing to what is over', () =>
    cancel(requested, attempted, sent).when({ sendId, reason: 'asked' }).thenNothing());

  it('refuses what may have left', () =>
    cancel(requested, attempted).when({ sendId, reason: 'asked' }).thenRefused('messaging.send.over'));
});

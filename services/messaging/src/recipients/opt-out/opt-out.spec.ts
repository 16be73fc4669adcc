import { RecipientOptedOut, SendAttempted, SendRefused, SendRequested } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { OPTED_OUT } from '../../sends/send.errors.js';
import { evolve, initialRecipient } from '../recipient.js';
import { optOut } from './opt-out.js';

const [sendId, chatId, peerId, proposalId, messageId] = ['send-1', 'chat-1', 'peer-1', 'proposal-1', 'message-1'];
const place = { sendId, chatId, peerId };
const requested = SendRequested({
  ...place,
  channelAccountId: 'account-1',
  subjectId: peerId,
  content: { text: 'Hello', entities: [] },
  randomId: '7',
  proposalId,
});
const asked = RecipientOptedOut({ peerId, chatId, messageId });

const given = scenario({ initial: initialRecipient, evolve, decide: optOut });

describe('opt out', () => {
  it('is recorded', () => given().when({ peerId, chatId, messageId }).then(asked));

  it('refuses what has not left yet', () =>
    given(requested)
      .when({ peerId, chatId, messageId })
      .then(asked, SendRefused({ ...place, code: OPTED_OUT, proposalId })));

  it('leaves an attempt to its outcome', () =>
    given(requested, SendAttempted({ ...place, attempt: 1 }))
      .when({ peerId, chatId, messageId })
      .then(asked));

  it('does nothing a second time', () => given(asked).when({ peerId, chatId }).thenNothing());
});

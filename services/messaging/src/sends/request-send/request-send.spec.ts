import { RecipientOptedOut, SendRefused, SendRequested } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRecipient } from '../../recipients/recipient.js';
import { ACCOUNT_DISCONNECTED, CONVERSATION_CHANGED, OPTED_OUT } from '../send.errors.js';
import { requestSend } from './request-send.js';

const place = { sendId: 'send-1', chatId: 'chat-1', peerId: 'peer-1' };
const content = { text: 'Hello', entities: [] };
const send = { ...place, channelAccountId: 'account-1', subjectId: 'peer-1', content, randomId: '7' };
const request = { send, isAccountConnected: true, conversation: { version: 2 } };
const optedOut = RecipientOptedOut({ peerId: 'peer-1', chatId: 'chat-1' });

const given = scenario({ initial: initialRecipient, evolve, decide: requestSend });

describe('request send', () => {
  it('makes the first entry of the ledger', () => given().when(request).then(SendRequested(send)));

  it('makes it once', () => given(SendRequested(send)).when(request).thenNothing());

  it('is refused where the other side asked not to be written to', () =>
    given(optedOut)
      .when(request)
      .then(SendRequested(send), SendRefused({ ...place, code: OPTED_OUT })));

  it('is refused where the conversation went on without the agent', () => {
    const proposed = { ...send, proposalId: 'proposal-1' };
    given()
      .when({ ...request, send: proposed, conversation: { version: 2, readVersion: 1 } })
      .then(SendRequested(proposed), SendRefused({ ...place, code: CONVERSATION_CHANGED, proposalId: 'proposal-1' }));
  });

  it('makes none where the account has sent all that it may, unless it was never to be sent', () => {
    const limits = { messagesPerDay: 1, firstMessagesPerDay: null };
    const used = { messageCount: 1, firstMessageCount: 0 };
    const spent = { ...request, budget: { limits, used, resetsAt: '2026-03-03T00:00:00.000Z', retryAfterSeconds: 60 } };
    given().when(spent).thenRefused('messaging.sender.limit-reached');
    given(SendRequested(send)).when(spent).thenNothing();
    given(optedOut)
      .when(spent)
      .then(SendRequested(send), SendRefused({ ...place, code: OPTED_OUT }));
  });

  it('stands where the agent read the conversation as it is', () =>
    given()
      .when({ ...request, conversation: { version: 2, readVersion: 2 } })
      .then(SendRequested(send)));

  it('is refused without a connected account: nothing queues behind a door that may never open', () =>
    given()
      .when({ ...request, isAccountConnected: false })
      .then(SendRequested(send), SendRefused({ ...place, code: ACCOUNT_DISCONNECTED })));
});

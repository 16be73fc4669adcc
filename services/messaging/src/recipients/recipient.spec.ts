import { RecipientOptedIn, RecipientOptedOut, SendAttempted, SendCancelled, SendRequested } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { evolve, initialRecipient, type Recipient, recipientStream } from './recipient.js';

const place = { sendId: 'send-1', chatId: 'chat-1', peerId: 'peer-1' };
const requested = SendRequested({
  ...place,
  channelAccountId: 'account-1',
  subjectId: 'peer-1',
  content: { text: 'Hello', entities: [] },
  randomId: '7',
});
const fold = (...events: Parameters<typeof evolve>[1][]): Recipient => events.reduce(evolve, initialRecipient);

describe('a recipient', () => {
  it('has a stream of its own', () =>
    expect(recipientStream('organization-1', 'peer-1').streamId).toBe('messaging.recipient-peer-1'));

  it('is what its open sends are, and nothing of what is over', () => {
    expect(fold(requested).open).toHaveProperty('send-1');
    expect(fold(requested, SendCancelled({ ...place, reason: 'asked' }))).toEqual(initialRecipient);
  });

  it('takes no notice of a send that it does not know', () =>
    expect(fold(SendAttempted({ ...place, attempt: 1 }))).toEqual(initialRecipient));

  it('may opt out, and in again', () => {
    const peer = { peerId: 'peer-1', chatId: 'chat-1' };
    expect(fold(RecipientOptedOut(peer)).isOptedOut).toBe(true);
    expect(fold(RecipientOptedOut(peer), RecipientOptedIn(peer))).toEqual(initialRecipient);
  });

  it('survives being a snapshot', () => {
    const state = fold(requested, SendAttempted({ ...place, attempt: 1 }));
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

import {
  RecipientOptedOut,
  SendAttempted,
  SendRefused,
  SendRequested,
  SendSent,
  SendUnknown,
  SendWaiting,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialRecipient } from '../../recipients/recipient.js';
import { OPTED_OUT } from '../send.errors.js';
import { attemptAgain, attemptSend, waitSend } from './attempt-send.js';

const place = (sendId: string, chatId = 'chat-1') => ({ sendId, chatId, peerId: 'peer-1' });
const requested = (sendId: string, chatId = 'chat-1') =>
  SendRequested({
    ...place(sendId, chatId),
    channelAccountId: 'account-1',
    subjectId: 'peer-1',
    content: { text: 'Hello', entities: [] },
    randomId: '7',
  });
const attempted = (sendId: string, attempt = 1) => SendAttempted({ ...place(sendId), attempt });
const unknown = SendUnknown({ ...place('first'), attempt: 1 });

const given = scenario({ initial: initialRecipient, evolve, decide: attemptSend });
const again = scenario({ initial: initialRecipient, evolve, decide: attemptAgain });
const wait = scenario({ initial: initialRecipient, evolve, decide: waitSend });

describe('attempt send', () => {
  it('is written before anything leaves', () =>
    given(requested('first')).when({ sendId: 'first' }).then(attempted('first')));

  it('counts', () =>
    given(requested('first'), attempted('first'), SendWaiting({ ...place('first'), reason: 'flood-wait' }))
      .when({ sendId: 'first' })
      .then(attempted('first', 2)));

  it('is not made twice at once', () =>
    given(requested('first'), attempted('first')).when({ sendId: 'first' }).thenNothing());

  it('is not made of what is over', () => given().when({ sendId: 'first' }).thenNothing());

  it('waits while the outcome of another to that chat is unknown', () =>
    given(requested('first'), attempted('first'), unknown, requested('second'))
      .when({ sendId: 'second' })
      .then(SendWaiting({ ...place('second'), reason: 'unknown-before' })));

  it('says so once', () =>
    given(
      requested('first'),
      attempted('first'),
      unknown,
      requested('second'),
      SendWaiting({ ...place('second'), reason: 'unknown-before' }),
    )
      .when({ sendId: 'second' })
      .thenNothing());

  it('goes on when that outcome is known', () =>
    given(
      requested('first'),
      attempted('first'),
      unknown,
      requested('second'),
      SendSent({ ...place('first'), externalId: '9', messageId: 'message-1' }),
    )
      .when({ sendId: 'second' })
      .then(attempted('second')));

  it('goes on in another chat of the same recipient', () =>
    given(requested('first'), attempted('first'), unknown, requested('second', 'chat-2'))
      .when({ sendId: 'second' })
      .then(SendAttempted({ ...place('second', 'chat-2'), attempt: 1 })));

  it('is refused when the other side opted out in the meantime', () =>
    given(requested('first'), RecipientOptedOut({ peerId: 'peer-1', chatId: 'chat-1' }))
      .when({ sendId: 'first' })
      .then(SendRefused({ ...place('first'), code: OPTED_OUT })));
});

describe('attempt again', () => {
  it('is for an unknown outcome', () =>
    again(requested('first'), attempted('first'), unknown).when({ sendId: 'first' }).then(attempted('first', 2)));

  it('is for nothing else', () =>
    again(requested('first'), attempted('first')).when({ sendId: 'first' }).thenNothing());
});

describe('wait', () => {
  const flood = { reason: 'flood-wait', until: '2026-03-02T09:00:30.000Z' } as const;

  it('is the outcome of an attempt that the channel put off', () =>
    wait(requested('first'), attempted('first'))
      .when({ sendId: 'first', wait: flood })
      .then(SendWaiting({ ...place('first'), ...flood })));

  it('does not hide an unknown outcome', () =>
    wait(requested('first'), attempted('first'), unknown).when({ sendId: 'first', wait: flood }).thenNothing());
});

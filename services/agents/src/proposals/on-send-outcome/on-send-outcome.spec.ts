import { SendFailed, SendRefused, SendSent } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { outcomeOf } from './on-send-outcome.js';

const send = { sendId: 'send', chatId: 'chat', peerId: 'peer', proposalId: 'p1' };

describe('on send outcome', () => {
  it('went out', () =>
    expect(outcomeOf(SendSent({ ...send, externalId: '7', messageId: 'm2' }))).toEqual({
      proposalId: 'p1',
      outcome: 'sent',
      sendId: 'send',
      messageId: 'm2',
    }));

  it.each([SendFailed({ ...send, code: 'x' }), SendRefused({ ...send, code: 'x' })])('did not: $type', (event) =>
    expect(outcomeOf(event)).toEqual({ proposalId: 'p1', outcome: 'failed', code: 'x' }),
  );

  it('is nothing to a proposal that did not ask for it', () =>
    expect(outcomeOf(SendFailed({ sendId: 'send', chatId: 'chat', peerId: 'peer', code: 'x' }))).toBeNull());
});

import { describe, expect, it } from 'vitest';

import { resolveUnknownSend, type UnknownSend } from './resolve-unknown-send.js';

const unknown: UnknownSend = {
  text: 'Hello',
  attemptedAt: '2026-03-02T09:00:00.000Z',
  now: '2026-03-02T09:00:10.000Z',
  ownMessages: [],
  claimed: new Set(),
};
const own = (externalId: string, text = 'Hello') => ({ externalId, text });

describe('an unknown send', () => {
  it('was sent when our own message with its text is there', () =>
    expect(resolveUnknownSend({ ...unknown, ownMessages: [own('8', 'Other'), own('9')] })).toEqual({
      kind: 'sent',
      externalId: '9',
    }));

  it('is not another entry of the same text', () =>
    expect(resolveUnknownSend({ ...unknown, ownMessages: [own('9')], claimed: new Set(['9']) })).toEqual({
      kind: 'send-again',
    }));

  it('goes out again while the same random id is safe', () =>
    expect(resolveUnknownSend(unknown)).toEqual({ kind: 'send-again' }));

  it('is a member’s to decide after five minutes', () =>
    expect(resolveUnknownSend({ ...unknown, now: '2026-03-02T09:05:00.000Z' })).toEqual({ kind: 'member-decides' }));

  it('is a member’s to decide where the history can’t be read', () =>
    expect(resolveUnknownSend({ ...unknown, ownMessages: undefined })).toEqual({ kind: 'member-decides' }));
});

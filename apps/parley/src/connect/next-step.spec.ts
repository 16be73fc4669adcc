import { describe, expect, it } from 'vitest';

import { nextStep } from './next-step.js';

const connection = { state: 'CONNECTING', reason: null, qrLink: null };

describe('the next step of connecting', () => {
  it('waits until Telegram answers', () => {
    expect(nextStep(connection)).toEqual({ kind: 'wait' });
    expect(nextStep({ ...connection, state: 'WAITING' })).toEqual({ kind: 'wait' });
  });

  it('shows the link to scan', () =>
    expect(nextStep({ ...connection, qrLink: 'tg://login?token=x' })).toEqual({
      kind: 'scan',
      link: 'tg://login?token=x',
    }));

  it('asks for the code and the password, and says what was wrong before', () => {
    expect(nextStep({ ...connection, state: 'CODE_NEEDED' })).toEqual({ kind: 'tell', what: 'code', wasWrong: false });
    expect(nextStep({ ...connection, state: 'PASSWORD_NEEDED', reason: 'PASSWORD_HASH_INVALID' })).toEqual({
      kind: 'tell',
      what: 'password',
      wasWrong: true,
    });
  });

  it('ends once connected, or with why not', () => {
    expect(nextStep({ ...connection, state: 'CONNECTED' })).toEqual({ kind: 'done' });
    expect(nextStep({ ...connection, state: 'DISCONNECTED', reason: 'failed' })).toEqual({
      kind: 'over',
      reason: 'failed',
    });
  });
});

import { DomainError } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { causeOf, internalError, renderRefusal, sentenceOf } from './rendered-error.js';

describe('a rendered error', () => {
  it('carries the stable code and its kind', () => {
    const error = renderRefusal(new DomainError('not-found', 'crm.deal.not-found', { dealId: 'd' }));
    expect(error).toMatchObject({ kind: 'NOT_FOUND', code: 'crm.deal.not-found', retryable: false });
    expect(error.docs).toBe('api/errors.md#crm.deal.not-found');
  });

  it('says when to come back', () => {
    const error = renderRefusal(new DomainError('limited', 'gateway.rate', { retryAfterSeconds: 7 }));
    expect(error).toMatchObject({ retryable: true, retryAfterSeconds: 7 });
  });

  it('is retryable while the first call under a key still runs', () => {
    expect(renderRefusal(new DomainError('conflict', 'idempotency.in-progress')).retryable).toBe(true);
    expect(renderRefusal(new DomainError('conflict', 'idempotency.key-reused')).retryable).toBe(false);
  });

  it('says nothing about a bug', () => {
    expect(sentenceOf(internalError)).toBe('Something went wrong on our side.');
  });

  it('finds the refusal behind what GraphQL wraps around it', () => {
    const refusal = new DomainError('conflict', 'crm.deal.closed');
    const wrapped = Object.assign(new Error('outer'), { originalError: refusal });
    expect(causeOf(wrapped)).toBe(refusal);
  });
});

import { describe, expect, it } from 'vitest';

import { fits, type Item } from './fits.js';

const item: Item = {
  type: 'crm.deal.created',
  at: '2026-03-02T09:00:00.000Z',
  subject: { type: 'deal', id: 'd' },
  chatId: undefined,
  actor: { kind: 'integration', id: 'key' },
  isMine: true,
};

describe('what is wanted of activity', () => {
  it.each([
    [{}, true],
    [{ type: { eq: 'crm.deal.created' } }, true],
    [{ type: { in: ['crm.deal.created'] }, at: { gte: '2026-03-02', lte: '2026-03-03' } }, true],
    [{ type: { in: [] } }, false],
    [{ at: { lte: '2026-03-01' } }, false],
    [{ chatId: { eq: 'c' } }, false],
    [{ not: { chatId: { eq: 'c' } } }, true],
    [{ subject: { type: 'deal', id: 'd' } }, true],
    [{ subject: { type: 'chat', id: 'd' } }, false],
    [{ or: [{ type: { eq: 'x' } }, { subject: { type: 'deal', id: 'd' } }] }, true],
    [{ excludeOrigin: 'key' }, false],
    [{ excludeOrigin: 'another' }, true],
    [{ excludeOrigin: null }, true],
    [{ not: { excludeOrigin: 'key' } }, true],
    [{ notFromMe: true }, false],
    [{ notFromMe: false }, true],
    [{ not: { notFromMe: true } }, true],
    [{ or: [] }, false],
    [{ and: [{ type: { eq: 'x' } }, {}] }, false],
  ])('%j: %s', (wanted, expected) => {
    expect(fits(wanted, item)).toBe(expected);
  });

  it('leaves out what whoever asks did, and nothing of others', () =>
    expect(fits({ notFromMe: true }, { ...item, isMine: false })).toBe(true));

  it('leaves out what an integration did, never a user of the same id', () => {
    const byUser: Item = { ...item, actor: { kind: 'user', id: 'key' } };
    expect(fits({ excludeOrigin: 'key' }, byUser)).toBe(true);
  });
});

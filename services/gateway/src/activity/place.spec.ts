import { describe, expect, it } from 'vitest';

import { isKnown, readPlace, writePlace } from './place.js';

describe('a place in a feed', () => {
  it('is read as it was written', () => {
    expect(readPlace('crm', 'feed:crm:2:90071992547409931')).toEqual({ epoch: 2, seq: 90071992547409931n });
    expect(writePlace('crm', { epoch: 2, seq: 5n })).toBe('feed:crm:2:5');
  });

  it('is nothing where the text is something else', () => {
    for (const text of ['', '5', 'log:crm:7', 'feed:crm:1:-5', 'feed:agents:1:5'])
      expect(readPlace('crm', text)).toBeUndefined();
  });

  it('is unknown from another epoch, and beyond the end', () => {
    const head = { epoch: 2, seq: 10n };
    expect(isKnown({ epoch: 2, seq: 10n }, head)).toBe(true);
    expect(isKnown({ epoch: 2, seq: 11n }, head)).toBe(false);
    expect(isKnown({ epoch: 1, seq: 5n }, head)).toBe(false);
  });
});

import { erased } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { askedIn, askedText, assertOfKind } from './asked-records.js';

const named = { name: { eq: 'Anna' } };

describe('which records are asked for', () => {
  it('is read as it was stored, until it is erased', () => {
    const asked = { search: 'Anna', contactFilter: { and: [named] } };
    expect(askedIn(askedText(asked))).toEqual(asked);
    expect(askedIn(erased)).toBeUndefined();
  });

  it('is asked by the kind’s own filter alone', () => {
    const differs = expect.objectContaining({ code: 'crm.record-export.filter-differs' });
    assertOfKind('contact', { search: 'Anna', contactFilter: named });
    expect(() => assertOfKind('company', { contactFilter: named })).toThrow(differs);
    expect(() => assertOfKind('contact', { contactFilter: named, dealFilter: {} })).toThrow(differs);
    expect(() => assertOfKind('deal', { search: 'Anna' })).toThrow(differs);
  });
});

import { describe, expect, it } from 'vitest';

import { changedFields } from './changed-fields.js';

const now = { name: 'Anna', role: null, tags: ['roof'], address: { city: 'Riga', state: undefined } };

describe('changed fields', () => {
  it('are those of the asked ones that would be others', () => {
    const asked = { name: 'Anna', role: 'Buyer', tags: ['roof', 'wall'] };
    expect(changedFields(now, asked)).toEqual({ role: 'Buyer', tags: ['roof', 'wall'] });
    expect(changedFields(now, { address: { city: 'Riga', state: 'LV' } })).toBeDefined();
    expect(changedFields(now, { name: null })).toEqual({ name: null });
  });

  it('are none where all is so already, or nothing was asked', () => {
    expect(changedFields(now, { name: 'Anna', tags: ['roof'], address: { city: 'Riga' } })).toBeUndefined();
    expect(changedFields(now, { role: undefined, name: undefined })).toBeUndefined();
  });

  it('are none where what is not there is cleared', () => {
    expect(changedFields(now, { role: null, description: null })).toBeUndefined();
  });

  it('go by the order of what has one', () => {
    expect(changedFields({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).toEqual({ tags: ['b', 'a'] });
    expect(changedFields({ tags: [] }, { tags: {} })).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';

import { isLent } from './lending.js';

describe('what a key is lent', () => {
  it('is what its roles hold, but for what needs a user', () => {
    expect(isLent('deals:write', undefined)).toBe(true);
    expect(isLent('proposals:decide', undefined)).toBe(false);
    expect(isLent('members:manage', null)).toBe(false);
  });

  it('is what was named, and nothing else, where something was', () => {
    expect(isLent('deals:write', ['deals:read'])).toBe(false);
    expect(isLent('deals:read', ['deals:read'])).toBe(true);
    expect(isLent('proposals:decide', ['proposals:decide'])).toBe(true);
  });

  it('is never the making of keys', () => expect(isLent('api-keys:manage', ['api-keys:manage'])).toBe(false));

  it('is nothing where only unknown permissions were named', () => expect(isLent('deals:read', ['gone'])).toBe(false));
});

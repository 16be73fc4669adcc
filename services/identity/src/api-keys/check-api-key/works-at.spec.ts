import { describe, expect, it } from 'vitest';

import { worksAt } from './works-at.js';

const now = '2026-11-21T09:00:00.000Z';
const key = { guardianId: 'ada', hasGuardian: true, expiresAt: null, revokedAt: null };

describe('a key works (check 59)', () => {
  it('until it is revoked', () => {
    expect(worksAt(key, now)).toBe(true);
    expect(worksAt({ ...key, revokedAt: now }, now)).toBe(false);
  });

  it('until it expires', () => {
    expect(worksAt({ ...key, expiresAt: '2026-11-21T09:00:00.001Z' }, now)).toBe(true);
    expect(worksAt({ ...key, expiresAt: now }, now)).toBe(false);
  });

  it('while its guardian is an active member', () => expect(worksAt({ ...key, hasGuardian: false }, now)).toBe(false));
});

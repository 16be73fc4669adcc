import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { derivedId, derivedKey } from './derived-id.js';

const key = Buffer.alloc(32, 1);

describe('derived id', () => {
  it('is a UUIDv8', () => {
    for (let n = 0; n < 200; n += 1)
      expect(z.uuid({ version: 'v8' }).safeParse(derivedId(randomBytes(32), `peer:${String(n)}`)).success).toBe(true);
  });

  it('is the same for the same thing, and frozen for good', () => {
    expect(derivedId(key, 'telegram:peer:42')).toBe(derivedId(key, 'telegram:peer:42'));
    expect(derivedId(key, 'telegram:peer:42')).toMatchInlineSnapshot(`"b8447c18-ccb3-8550-924d-f699ff47ce2d"`);
  });

  it('differs between things and between organizations', () => {
    expect(derivedId(key, 'telegram:peer:42')).not.toBe(derivedId(key, 'telegram:peer:43'));
    expect(derivedId(key, 'telegram:peer:42')).not.toBe(derivedId(Buffer.alloc(32, 2), 'telegram:peer:42'));
  });

  it('makes keys that say nothing of what they stand for', () => {
    expect(derivedKey(key, 'telegram:message:42')).not.toContain('42');
    expect(derivedKey(key, 'telegram:message:42')).toHaveLength(43);
  });
});

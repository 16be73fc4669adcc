import { expect, it } from 'vitest';

import { ownBytes } from './own-bytes.js';

it('keeps no more memory than the bytes take, unlike a small buffer', () => {
  const small = Buffer.from('0123456789abcdef', 'hex');
  expect(small.buffer.byteLength).toBeGreaterThan(8);
  expect(ownBytes(small)).toEqual(small);
  expect(ownBytes(small).buffer.byteLength).toBe(8);
});

import { randomBytes } from 'node:crypto';

const drawn = 4096;

let pool = Buffer.alloc(0);

/** Random bytes, drawn many at a time since each draw takes longer than a field's encryption; none is given out twice. */
export function freshBytes(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(Math.max(drawn, count));
  const bytes = pool.subarray(0, count);
  pool = pool.subarray(count);
  return bytes;
}

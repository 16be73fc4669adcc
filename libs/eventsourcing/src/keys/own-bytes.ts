/** A copy in memory of its own: a small buffer that is kept would keep the whole slab that it was cut from. */
export function ownBytes(bytes: Uint8Array): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  own.set(bytes);
  return own;
}

import { createHmac } from 'node:crypto';

/**
 * The one id of one outside thing within an organization: a lower-case UUIDv8 of HMAC-SHA-256 under its index key,
 * so two first messages at once make one contact, and nobody without the key can guess whose it is.
 */
export function derivedId(indexKey: Buffer, naturalKey: string): string {
  const bytes = createHmac('sha256', indexKey).update(naturalKey).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A source key made from an outside id: equal facts have equal keys, and the key says nothing. */
export const derivedKey = (indexKey: Buffer, naturalKey: string): string =>
  createHmac('sha256', indexKey).update(naturalKey).digest('base64url');

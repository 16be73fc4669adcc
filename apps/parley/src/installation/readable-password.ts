import { randomBytes } from 'node:crypto';

/** A password that can be typed: five groups of five, without letters that look alike. */
export function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

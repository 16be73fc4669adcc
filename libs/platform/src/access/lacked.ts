import type { DomainError } from '@parley/kernel';

/** Which detail of a refusal of the access check says what is lacked: a permission, or a field that is a part of one. */
const details: ReadonlyMap<string, string> = new Map([
  ['access.permission-missing', 'permission'],
  ['access.rows-too-narrow', 'permission'],
  ['access.field-not-allowed', 'field'],
]);

/** The permission or field for want of which somebody was refused; absent where that was not why. */
export function lackedIn(refusal: DomainError): string | undefined {
  const lacked = refusal.details[details.get(refusal.code) ?? ''];
  return typeof lacked === 'string' ? lacked : undefined;
}

import { DomainError } from '@parley/kernel';

/**
 * A record of that type has no such field, or none that events explain.
 * @remedy Ask for one of `details.known`, or for the record as a whole.
 */
export const unknownField = (type: string, field: string, known: readonly string[]) =>
  new DomainError('invalid', 'explain.field-unknown', { type, field, known });

import { isDistinct } from '@parley/contracts';

import { fieldNotFound, fieldVersion, optionNotFound, orderUnknown } from './field.errors.js';
import type { FieldOption, RecordField, RecordFields } from './field.js';

export function namedField(fields: RecordFields, fieldId: string): RecordField {
  const found = fields.find((field) => field.fieldId === fieldId);
  if (!found) throw fieldNotFound(fieldId);
  return found;
}

export function namedOption({ options }: RecordField, optionId: string): FieldOption {
  const found = options.find((option) => option.optionId === optionId);
  if (!found) throw optionNotFound(optionId);
  return found;
}

export function checkVersion({ fieldId, version }: RecordField, expectedVersion: number = version): void {
  if (expectedVersion !== version) throw fieldVersion(fieldId, version);
}

/** Those that are named stand first in that order; the others follow as they stood. */
export function orderOf(known: readonly string[], named: readonly string[]): readonly string[] {
  if (!isDistinct(named) || !named.every((id) => known.includes(id))) throw orderUnknown();
  return [...named, ...known.filter((id) => !named.includes(id))];
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

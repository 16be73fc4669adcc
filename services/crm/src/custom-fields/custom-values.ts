import { type Erased, type FieldValue, isErased, type StoredValues } from '@parley/contracts';

import { changedFields } from '../changes/changed-fields.js';
import type { CheckedValue } from './field-directory/check-values.js';

/** What a record says of itself by fields of one's own, by their ids. */
export type CustomValues = Readonly<Record<string, FieldValue>>;

export const noValues: CustomValues = {};

type Stored = { readonly fieldId: string; readonly value: FieldValue | Erased | null };

/** The same after an event: null clears, and what was erased is there no more. */
export function withValues(values: CustomValues, stored: StoredValues | undefined): CustomValues {
  if (!stored) return values;
  const after = new Map(Object.entries(values));
  for (const { fieldId, value } of stored satisfies readonly Stored[])
    if (value === null || isErased(value)) after.delete(fieldId);
    else after.set(fieldId, value);
  return Object.fromEntries(after);
}

/** Those that are others than they are; nothing where all are so already. */
export function changedValues(values: CustomValues, asked: readonly CheckedValue[]): StoredValues | undefined {
  const changes = changedFields(values, Object.fromEntries(asked.map(({ fieldId, value }) => [fieldId, value])));
  return changes && Object.entries(changes).map(([fieldId, value]) => ({ fieldId, value: value ?? null }));
}

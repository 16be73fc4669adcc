import { type FieldEvent, FieldUnarchived, MOST_FIELDS } from '@parley/contracts';

import { tooManyFields } from '../field.errors.js';
import type { RecordFields } from '../field.js';
import { namedField } from '../named-field.js';

export function unarchiveField(fieldId: string, fields: RecordFields): readonly FieldEvent[] {
  const { isArchived, recordKind } = namedField(fields, fieldId);
  if (!isArchived) return [];
  if (fields.filter((field) => !field.isArchived).length >= MOST_FIELDS) throw tooManyFields();
  return [FieldUnarchived({ recordKind, fieldId })];
}

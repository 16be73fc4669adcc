import { FieldArchived, type FieldEvent } from '@parley/contracts';

import { fieldBuiltIn } from '../field.errors.js';
import type { RecordFields } from '../field.js';
import { namedField } from '../named-field.js';

export function archiveField(fieldId: string, fields: RecordFields): readonly FieldEvent[] {
  const { isBuiltIn, isArchived, recordKind } = namedField(fields, fieldId);
  if (isBuiltIn) throw fieldBuiltIn(fieldId);
  return isArchived ? [] : [FieldArchived({ recordKind, fieldId })];
}
